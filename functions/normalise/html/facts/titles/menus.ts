import { withSingleSpaces } from '../../../text/clean-text.ts';
import type { Element } from '../../tree/node.ts';

/** Headings of menus, searches and dialogs, in the languages that news is mostly written in. */
const MENU_HEADING =
  /^(?:(?:main |site )?(?:menu|navigation|nav)|menü|hauptmenü|hauptnavigation|navigazione|navegación|navegação|menú|меню|菜单|メニュー|메뉴|search(?: form| results)?|suche|suchen|recherche|rechercher|buscar|busca|cerca|zoeken|sök|søk|haku|szukaj|поиск|sections?|rubriken|ressorts|rubriques|secciones|categories|kategorien|log ?in|sign ?in|anmelden|einloggen|connexion|subscribe|newsletter|cookies?|cookie (?:settings|policy|notice)|privacy|share|teilen|contact|kontakt|home|startseite|accueil|inicio|skip to (?:main )?content|comments?|kommentare|commentaires|related(?: articles| posts| stories)?|most read|meistgelesen|advertisement|anzeige|footer|header|loading)[\s.:…!]*$/iu;
const MENUS = new Set(['nav', 'aside', 'footer', 'dialog', 'form', 'template']);
const LEVELS = 8;

/** Whether a heading names a part of the site, not an article. */
export function isMenuHeading(text: string): boolean {
  return MENU_HEADING.test(withSingleSpaces(text));
}

/** Whether an element stands in a menu, a foot, a dialog or beside the text. */
export function isOfMenu(element: Element): boolean {
  let current: Element | null = element;
  for (let level = 0; current && level < LEVELS; level++) {
    if (MENUS.has(current.localName) || /^(?:navigation|dialog|search|menu)$/.test(current.getAttribute('role') ?? ''))
      return true;
    current = current.parentNode;
  }
  return false;
}
