import { isUpdate } from '../../fields/dates/date-labels.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { type Element, isText } from '../tree/node.ts';
import type { Dated } from './live-entries.ts';

const LONGEST_VALUE = 2_000;
const LONGEST_LABEL = 40;

/** A time element of a page. */
export interface PageTime extends Dated {
  isUpdate: boolean;
  /** What readers see of a moment that is stated for programs, where it has a time of day. */
  shown: string | null;
}

/** Reads a time element. */
export function timeOf(element: Element): PageTime {
  const marks = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${element.parentNode?.className ?? ''}`;
  const value = element.getAttribute('datetime')?.trim() || element.textContent;
  return {
    element,
    value: cleanLine(value.slice(0, LONGEST_VALUE)),
    shown: element.hasAttribute('datetime') ? clockIn(element.textContent) : null,
    isUpdate:
      /updat|modif/i.test(marks) || isUpdate(`${textBefore(element)} ${element.textContent.slice(0, LONGEST_LABEL)}`),
  };
}

function clockIn(text: string): string | null {
  return text.length <= LONGEST_LABEL * 2 && /\d[:.h]\d\d/.test(text) ? cleanLine(text) : null;
}

/** "Last updated" before the element of a date. */
function textBefore(element: Element): string {
  const before = element.previousSibling;
  return before && isText(before) ? before.textContent.slice(-LONGEST_LABEL) : '';
}
