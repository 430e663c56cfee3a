/** Words that belong to a date, in the languages that news is mostly written in. */
const DATE_WORDS =
  /(?<!\p{L})(?:(?:first|last|zuletzt|date)\s)?(?:published|updated|modified|posted|created|date|publication|veröffentlicht|aktualisiert|erstellt|erschienen|stand|datum|uhr|publiée?|mise? à jour|publicad[oa]|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|publicerad|publisert|uppdaterad|oppdatert|opdateret|opublikowano|aktualizacja|опубликовано|обновлено|дата|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mittwoch|(?:mon|diens|donners|frei|sams|sonn)tag|\p{L}{2,4}dag|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|s[áa]bado|domingo|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)(?:\s(?:am|at|den|il|le|el|em|on|op))?(?!\p{L})/giu;

/** What a text says besides such words. */
export function withoutDateWords(text: string): string {
  return text.replace(DATE_WORDS, ' ');
}

/** Whether there are only words that belong to a date: "Published on", "Monday". */
export function isDateLabel(text: string): boolean {
  return !/\p{L}/u.test(withoutDateWords(text));
}
