import { PageElement } from './element.ts';
import { type Element, type Node, Text } from './node.ts';

/** Nobody here asks for the addresses in a page. Readability makes them absolute: without a base each one would fail. */
const BASE = 'http://page.invalid/';

/** An element that browsers show only without scripts, or never, and where it stands. It is not in the tree. */
export interface Fallback {
  element: Element;
  parent: Element;
  previous: Node | null;
}

/** The document of a page, with head and body. */
export class Page {
  readonly baseURI = BASE;
  readonly documentURI = BASE;
  readonly documentElement = new PageElement('html');
  readonly head = this.documentElement.appendChild(new PageElement('head'));
  readonly body = this.documentElement.appendChild(new PageElement('body'));

  readonly fallbacks: Fallback[] = [];
  /** Texts of scripts that hold data, or begin with it. */
  readonly states: string[] = [];

  get firstChild(): Element {
    return this.documentElement;
  }

  get title(): string {
    return this.getElementsByTagName('title')[0]?.textContent.trim() ?? '';
  }

  /** A copy without some elements of the body. */
  copyWithout(isLeftOut: (element: Element) => boolean): Page {
    const page = new Page();
    this.head.copyInto(page.head);
    this.body.copyInto(page.body, isLeftOut);
    return page;
  }

  createElement(name: string): Element {
    return new PageElement(name.toLowerCase());
  }

  createTextNode(text: string): Text {
    return new Text(text);
  }

  getElementsByTagName(name: string): Element[] {
    return this.documentElement.querySelectorAll(name);
  }

  querySelectorAll(names: string): Element[] {
    return this.documentElement.querySelectorAll(names);
  }
}
