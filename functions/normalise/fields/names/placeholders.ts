/** What software enters where nobody has entered a name. */
const PLACEHOLDERS = new Set(
  (
    'null|undefined|none|nil|nan|n/a|na|false|true|tba|tbd|unknown|unknown author|anonymous|anonym|anonyme|anónimo|admin|' +
    'administrator|administrador|administrateur|site admin|web admin|webadmin|webmaster|root|user|username|guest|guest author|guest writer|test|' +
    'default|author|authors|author name|name|firstname lastname|first last|full name|byline|by|editor|editors|the editor|the editors|staff|writer|' +
    'noreply|no-reply|wordpress|wp|blogger|moderator|system|auto|import|feed|rss|super user|superuser|manager|' +
    'utilisateur|auteur|autor|autorin|autore|автор|админ|админитстратор|администратор|[object object]|{{author}}|%author%|' +
    '未知|佚名|匿名|不详|不詳|纠错|糾錯|原创|原創|转载|轉載|网络|網絡|专题|專題|最新|特别|特別|媒体|媒體|综合|綜合|独家|獨家|跟踪|深度|相关|相關|系列|连续|追踪|' +
    'login|log in|sign in|comment now|comment|comments|add comment|leave a comment|post a comment|connect|connect directly|subscribe|' +
    'object object|share|email|follow|about|more|view all posts|profile|contact|kontakt|kontakt:|by:|von|von:'
  ).split('|'),
);

/** Whether a text stands in for a name that was not entered. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDERS.has(text.toLowerCase().replace(/[\s.:–—-]+$/, '')) || /^[{[%$<]{1,3}.*[}\]%>]{1,3}$/.test(text);
}
