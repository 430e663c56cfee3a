/** The address that a search form leads to, without the fields that are empty. */
export function formAddress(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
  );
  const parameters = new URLSearchParams(fields).toString();
  return parameters === '' ? '/' : `/?${parameters}`;
}
