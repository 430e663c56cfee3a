import { describe, expect, it } from 'vitest';
import { onlyArticle } from './normalise-file.ts';

const TEXT = 'The council of Brackwater voted on Wednesday to keep the night market on Salt Street open until 2027.';
const MORE = 'It was a long night and a longer debate, with speakers from both sides of the river in the hall.';

const FORMS = {
  'a.md': (line: string) => `# Market stays\n\n${line}\n\n${TEXT}\n\n${MORE}`,
  'a.txt': (line: string) => `Market stays\n\n${line}\n\n${TEXT}\n\n${MORE}`,
  'a.html': (line: string) => `<article><h1>Market stays</h1><p>${line}</p><p>${TEXT}</p><p>${MORE}</p></article>`,
};

describe.each(Object.entries(FORMS))('the first line of %s', (key, form) => {
  it.each([
    'By Friday, the river had risen three metres.',
    'By Friday, all was lost.',
    'By then, it was over:',
    'By Friday – despite all warnings – the river had risen.',
    'By Friday 20 people had died.',
    'Von Montag an gilt auf der Salt Street eine neue Regel.',
    'Par ailleurs, le gouvernement a annoncé que les écoles resteraient fermées jusqu’à la fin du mois.',
    'De acuerdo con la policía, el incendio comenzó en la cocina de un restaurante y se extendió rápidamente.',
    'Por ahora, nadie sabe nada.',
    'Di certo, nessuno lo sapeva.',
  ])('is text: %s', async (line) => {
    expect(await onlyArticle(form(line), { key })).toMatchObject({
      authors: [],
      body: `${line}\n\n${TEXT}\n\n${MORE}`,
    });
  });

  it.each([
    ['By Ada Michalak', ['Ada Michalak']],
    ['By Ada Michalak.', ['Ada Michalak.']],
    ['By Ada Michalak, health and science reporter', ['Ada Michalak']],
    [
      'By Ada Michalak, J. R. Smith and Ludwig van der Berg | AFP',
      ['Ada Michalak', 'J. R. Smith', 'Ludwig van der Berg'],
    ],
    ['By ada michalak', ['ada michalak']],
    ['By dpa', ['dpa']],
    ['By Ada Michalak for Norhaven Online', ['Ada Michalak for Norhaven Online']],
    ['作者：王小明', ['王小明']],
    ['بقلم أحمد علي', ['أحمد علي']],
  ])('is a byline: %s', async (line, authors) => {
    expect(await onlyArticle(form(line), { key })).toMatchObject({ authors, body: `${TEXT}\n\n${MORE}` });
  });
});
