/** Work on an article that is not writing it, by language; what follows names no author. */
export const CREDITS = [
  // en
  'photos?|photography|photographs?|photographer|photo credit|pictures?|images?|illustrations?|illustrated|graphics?|video|camera|edited|editing|editor|editors|' +
    'translated|translation|translator|narrated|produced|producer|fact[ -]?check(?:ed|ing)?|reviewed|medically reviewed|sponsored|presented|hosted|brought to you|powered|' +
    'additional reporting|source|sources|copyright|credit|designed|design|copy editor|subediting|top image|cover image|updated|last updated|provided|supplied',
  // de
  'fotos?|bild(?:er)?|fotografien?|fotograf(?:in)?|bearbeitet|bearbeitung|übersetzung|übersetzt|kamera|schnitt|grafik(?:en)?|quellen?|redigiert|titelbild|aktualisiert|sprecher(?:in)?',
  // fr
  'photographies?|traduit|traduction|vidéo|montage|illustré|crédits?|édité|mis à jour',
  // es, pt, it
  'fotografías?|ilustraci(?:ón|ones)|editado|edición|traducido|traducción|fuente|fotografias?|ilustração|edição|edição de|tradução|traduzido|fonte|traduzione|immagini|imágenes|imagen|montaggio',
  // nl, sv, no, da, fi
  "foto['’]?s|beeld|vertaling|eindredactie|bron|fotograf|redigering|översättning|redaktör|källa|foto|bilder|billeder|billede|kilde|kuvat?|kuvaaja|kuva|valokuvat?|valokuva",
  // pl, cs, hu, ro, el
  'zdjęcia|zdjęcie|fot\\.|tłumaczenie|źródło|fotografie|zdroj|překlad|fotók?|forrás|fordította|sursa|traducere|φωτογραφί(?:α|ες)|φωτο',
  // ru, uk, bg, tr, id, vi
  'фото|фотографии|редактор|перевод|источник|переклад|редакторка|снимка|снимки|fotoğraf(?:lar)?|editör|kaynak|çeviri|fotografer|sumber|editor|ảnh|nguồn|biên tập',
  // ar, fa, he
  'تصوير|تحرير|ترجمة|صورة|المصدر|عکس|ویراستار|مترجم|منبع|צילום|עריכה|תרגום',
  // zh, ja, ko
  '图|图片|摄影|攝影|编辑|編輯|责任编辑|責任編輯|责编|校对|翻译|来源|來源|写真|撮影|編集|翻訳|사진|편집|번역|출처',
].join('|');
const BY = 'by|von|vom|par|por|di|da|door|av|af|oleh|przez|od|от|to you by|courtesy of';
const CREDIT_LINE = new RegExp(`^(?:${CREDITS})(?:\\s+(?:${BY})\\s+|\\s*[:：/／=＝｜・©]\\s*)`, 'iu');
const IN_BRACKETS = new RegExp(`\\((?:${CREDITS})\\)`, 'iu');
/** Who helped to report. */
const HELP =
  '(?:with\\s+|mit\\s+)(?:(?:additional|further)\\s+)?(?:reporting|contributions?|files|material)(?=\\s+(?:by|from|von)\\s)';
/** Where such work begins behind the names: "Words: Ada Michalak. Photos: Bo Lind", "By Ada Michalak, edited by Bo Lind". */
const BEHIND = new RegExp(
  `[\\s,.;|/]+(?:(?:and|und|with|mit|avec|con|et|y|e)\\s+)?(?:${HELP}|${CREDITS})(?:\\s+(?:${BY}|from)\\s|\\s*[:：])`,
  'iu',
);

/** Whether a part of a byline names somebody who has not written the article. */
export function isCredit(text: string): boolean {
  return CREDIT_LINE.test(text) || IN_BRACKETS.test(text);
}

/** A byline up to where it goes on with those who have not written the article. */
export function withoutCredits(text: string): string {
  const place = text.length > 500 ? -1 : text.search(BEHIND);
  return place <= 0 ? text : text.slice(0, place);
}
