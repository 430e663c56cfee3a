/** Returns the address of a search form without its empty fields. */
export function formAddress(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
  );
  const parameters = new URLSearchParams(fields).toString();
  return parameters === '' ? '/' : `/?${parameters}`;
}
