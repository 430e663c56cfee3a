import { isTimestamp } from './machine-forms.ts';

/** Words that introduce the date of the last change, in the languages that news is written in. */
const UPDATED = [
  'updated?|modified|edited|revised|amended',
  'aktualisiert|aktualisierung|geändert|bearbeitet|überarbeitet',
  'mise? à jour|modifiée?|actualisée?',
  'actualizad[oa]|actualización|modificad[oa]|atualizad[oa]|atualização|editado',
  'aggiornat[oa]|aggiornamento|modificat[oa]',
  'bijgewerkt|gewijzigd|update',
  'uppdaterad|uppdaterat|ändrad|opdateret|ændret|oppdatert|endret|uppfært|päivitetty|muokattu',
  'aktualizacja|zaktualizowano|aktualizováno|aktualizované|aktualizace|upraveno|posodobljeno|ažurirano|ažurirano',
  'frissítve|frissült|módosítva|actualizat|actualizare|actualitzat|eguneratua|nuashonraithe',
  'uuendatud|muudetud|atjaunots|atjaunināts|labots|atnaujinta|pakeista',
  'обновлено|обновлена|обновлён|обновлен|изменено|изменен|оновлено|змінено|обновена|актуализирана|ажурирано|абноўлена',
  'ενημερώθηκε|ενημέρωση|τροποποιήθηκε|τροποποίηση',
  'güncelleme|güncellendi|güncellenme|yenilənib',
  'تحديث|تعديل|به‌روزرسانی|بروزرسانی|نوێکرایەوە|نوێکردنەوە',
  'עודכן|עדכון',
  'अपडेट|अपडेटेड|अद्यतन|হালনাগাদ|আপডেট',
  'թարմացվել|թարմացված',
  'diperbarui|diubah|pembaruan|dikemas kini|cập nhật',
];
const UPDATED_UNSPACED = '更新|修改|修订|改訂|수정|업데이트|อัปเดต|อัพเดต|ปรับปรุง|แก้ไข';

/** Words that introduce the date of publication. */
const PUBLISHED = [
  'published|posted|created|issued|released|filed',
  'veröffentlicht|erschienen|erstellt|publiziert|stand|datum',
  'publiée?|parue?|postée?|créée?|mise? en ligne',
  'publicad[oa]|creado|postado|criado|publicat',
  'pubblicat[oa]|creato',
  'gepubliceerd|geplaatst',
  'publicerad|publicerat|lagt ut|publiceret|udgivet|offentliggjort|publisert|birt|julkaistu',
  'opublikowan[oaey]|publikacja|dodano|publikováno|zveřejněno|vydáno|publikované|zverejnené|objavljeno|objavljen',
  'közzétéve|megjelent|publikálva|létrehozva|argitaratua|foilsithe',
  'avaldatud|publicēts|paskelbta|publikuota',
  'опубликовано|опубликована|опубликован|опубліковано|публикувано|публикуван|публикувана|објављено|апублікавана|дата',
  'δημοσιεύθηκε|δημοσιεύτηκε|δημοσίευση',
  'yayınlanma|yayınlandı|yayımlanma|giriş|oluşturulma',
  'نشر|نُشر|انتشار|بڵاوکرایەوە|بڵاوکراوەتەوە',
  'פורסם',
  'प्रकाशित|প্রকাশ|প্রকাশিত',
  'հրապարակվել|հրապարակված',
  'dipublikasikan|diterbitkan|terbit|đăng|xuất bản',
];
const PUBLISHED_UNSPACED = '发布|發布|發佈|发表|發表|刊登|公開|掲載|投稿|配信|입력|등록|게시|승인|เผยแพร่|โพสต์';

/** Words before the date of something else: of an event, an end, a birth, a reader's visit. */
const OF_OTHERS = [
  'valid|expires?|expired|expiry|expiration|until|till|deadline|due|born|died|event|starts?|starting|begins?|ends?|ending|closes?|closing',
  'comments? (?:close|closed|open|opened)|since|member since|joined|founded|established|registered|accessed|retrieved|last accessed',
  'gültig|bis|frist|einsendeschluss|anmeldeschluss|geboren|gestorben|termin|veranstaltung|beginn|abgerufen|seit|gegründet|mitglied seit',
  "valable|valide|jusqu['’]au|date limite|née?|morte?|décédée?|événement|évènement|consultée?|depuis|fondée?|inscrite?",
  'válid[oa]|hasta|fecha límite|nacid[oa]|nació|fallecid[oa]|falleció|evento|consultad[oa]|desde|fundad[oa]',
  'valid[oa]|fino al|scadenza|nat[oa]|mort[oa]|consultat[oa]|fondat[oa]|até|prazo|acesso em|acessado|nascid[oa]',
  'geldig|tot|uiterlijk|geboren op|overleden|evenement|geraadpleegd|sinds|lid sinds|opgericht',
  'giltig|gyldig|gælder|till|til|senast|senest|född|født|evenemang|arrangement|hämtad|hentet|sedan|siden',
  'ważn[eay]|do dnia|termin|urodzon[ya]|zmarła?|wydarzenie|dostęp|platí do|narozena?|zemřela?|termín',
  'действителен|действительно|до|срок|родился|родилась|умер|умерла|мероприятие|дата обращения|основан[ао]?',
  'son tarih|geçerlilik|doğum|etkinlik|erişim tarihi|berlaku|batas waktu|lahir|diakses',
];
const OF_OTHER = new RegExp(
  `^\\P{L}{0,4}(?:${OF_OTHERS.join('|')})(?![\\p{L}\\p{M}])(?:\\s+\\p{L}{1,12}){0,2}\\.?:?\\s+(?=[\\p{L}\\p{Nd}])`,
  'iu',
);

/** Those of them that say when a text was begun rather than published. */
const MADE =
  /(?<!\p{L})(?:created|erstellt|créée?|cread[oa]|criad[oa]|creat[oa]|létrehozva|oluşturulma)(?![\p{L}\p{M}])/giu;

const UPDATE = labels(UPDATED, UPDATED_UNSPACED);
const PUBLICATION = labels(PUBLISHED, PUBLISHED_UNSPACED);
const ANY = new RegExp(labels([...UPDATED, ...PUBLISHED], `${UPDATED_UNSPACED}|${PUBLISHED_UNSPACED}`), 'giu');
const LONGEST = 400;

/** Scripts without spaces have a label next to other words. */
function labels(words: readonly string[], unspaced: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})(?![\\p{L}\\p{M}])|${unspaced}`, 'iu');
}

/** Whether a text says that its date is that of the last change, and of nothing before it. */
export function isUpdate(text: string): boolean {
  const short = text.slice(0, LONGEST);
  const update = UPDATE.exec(short);
  if (!update) return false;
  const publication = PUBLICATION.exec(short);
  return publication === null || update.index < publication.index;
}

/** Whether a text says that its date is that of publication. */
export function isPublication(text: string): boolean {
  return !isUpdate(text) && PUBLICATION.test(text.slice(0, LONGEST));
}

/** Whether a text says that its date is that of publication, not only that something was made then. */
export function isPublicationProper(text: string): boolean {
  return isPublication(text.slice(0, LONGEST).replace(MADE, ''));
}

/** Whether a text says that its date is that of something else: "Valid until 5 June 2014", "Geboren am 5. Juni 1914". */
export function isOfOther(text: string): boolean {
  return OF_OTHER.test(text.slice(0, LONGEST));
}

/** The parts of a text that have a date each: "Published 5 June", "updated 6 June". The one of publication comes first. */
export function datesApart(text: string): string[] {
  if (text.length > LONGEST || isTimestamp(text) || !/\d\D+\d+\D+\d+\D+\d/.test(text)) return [text];
  const starts: number[] = [];
  for (const match of text.matchAll(ANY)) {
    if (/\d/.test(text.slice(starts.at(-1) ?? 0, match.index))) starts.push(match.index);
    else if (starts.length === 0) starts.push(0);
  }
  if (starts.length < 2 && (starts[0] ?? 0) === 0) return [text];
  const ends = [...new Set([0, ...starts])];
  const parts = ends.map((start, index) => text.slice(start, ends[index + 1])).filter((part) => /\d/.test(part));
  return parts.toSorted((one, other) => Number(isUpdate(one)) - Number(isUpdate(other)));
}
