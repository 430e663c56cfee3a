import { describe, expect, it } from 'vitest';
import { forwardedMessage } from '../../../../functions/normalise/formats/mail/forwarded.ts';

const TEXT = 'The council voted to keep the salt market open.\n\nTraders had warned of losses.';
const FROM = 'Ada Michalak <ada@post.example>';
const TO = 'Bo Lind <bo@post.example>';

describe('a forwarded message', () => {
  it.each([
    [
      'Gmail',
      'Fwd: Salt',
      `---------- Forwarded message ---------\nFrom: ${FROM}\nDate: Thu, Jun 5, 2014 at 2:30 PM\nSubject: Salt\nTo: ${TO}\n\n\n${TEXT}`,
    ],
    [
      'Gmail in German',
      'Fwd: Salt',
      `---------- Forwarded message ---------\nVon: ${FROM}\nDate: Do., 5. Juni 2014 um 14:30 Uhr\nSubject: Salt\nTo: ${TO}\n\n\n${TEXT}`,
    ],
    [
      'Outlook',
      'FW: Salt',
      `\n________________________________\nFrom: ${FROM}\nSent: Thursday, June 5, 2014 2:30 PM\nTo: ${TO}\nSubject: Salt\n\n${TEXT}`,
    ],
    [
      'Outlook in French',
      'TR: Salt',
      `\nDe : ${FROM}\nEnvoyé : jeudi 5 juin 2014 14:30\nÀ : ${TO}\nObjet : Salt\n\n${TEXT}`,
    ],
    [
      'Outlook in Polish',
      'PD: Salt',
      `\nOd: ${FROM}\nWysłano: czwartek, 5 czerwca 2014 14:30\nDo: ${TO}\nTemat: Salt\n\n${TEXT}`,
    ],
    [
      'Outlook in Portuguese',
      'ENC: Salt',
      `\nDe: ${FROM}\nEnviado: quinta-feira, 5 de junho de 2014 14:30\nPara: ${TO}\nAssunto: Salt\n\n${TEXT}`,
    ],
    [
      'Outlook in Finnish',
      'VL: Salt',
      `\nLähettäjä: ${FROM}\nLähetetty: torstai 5. kesäkuuta 2014 14.30\nVastaanottaja: ${TO}\nAihe: Salt\n\n${TEXT}`,
    ],
    [
      'Apple Mail, as a quotation',
      'Fwd: Salt',
      `See below.\n\n> Begin forwarded message:\n> \n> From: ${FROM}\n> Subject: Salt\n> Date: June 5, 2014 at 2:30:00 PM GMT+2\n> To: ${TO}\n> \n> ${TEXT.replaceAll('\n', '\n> ')}`,
    ],
    [
      'Apple Mail in German',
      'Fwd: Salt',
      `Anfang der weitergeleiteten Nachricht:\n\n> Von: ${FROM}\n> Betreff: Salt\n> Datum: 5. Juni 2014 um 14:30:00 MESZ\n> An: ${TO}\n> \n> ${TEXT.replaceAll('\n', '\n> ')}`,
    ],
    [
      'Thunderbird in Spanish',
      'Fwd: Salt',
      `\n-------- Mensaje reenviado --------\nAsunto: \tSalt\nFecha: \tThu, 5 Jun 2014 14:30:00 +0200\nDe: \t${FROM}\nPara: \t${TO}\n\n${TEXT}`,
    ],
    [
      'Thunderbird in HTML, in cells of a table',
      'Fwd: Salt',
      `-------- Forwarded Message --------\n\nSubject:\n\nSalt\n\nDate:\n\nThu, 5 Jun 2014 14:30:00 +0200\n\nFrom:\n\n${FROM}\n\nTo:\n\n${TO}\n\n\n${TEXT}`,
    ],
    [
      'Yahoo, all on one line',
      'Fw: Salt',
      `\n----- Forwarded Message ----- From: ${FROM}To: ${TO}Sent: Thursday, June 5, 2014, 02:30:00 PM GMT+2Subject: Salt\n${TEXT}`,
    ],
    [
      'a program that sets names in bold',
      'FW: Salt',
      `*From:* ${FROM}\n*Sent:* Thursday, June 5, 2014 2:30 PM\n*To:* ${TO}\n*Subject:* Salt\n\n${TEXT}`,
    ],
  ])('is read as %s writes it', (_, subject, text) => {
    const found = forwardedMessage(text.split('\n'), subject);
    expect(found).toMatchObject({ from: { name: 'Ada Michalak', address: 'ada@post.example' }, subject: 'Salt' });
    expect(found?.date).toContain('2014');
    expect(found?.lines.join('\n').trim()).toBe(TEXT);
  });

  it.each([
    ['an answer', 'Re: Salt', `I agree.\n\nOn Thu, Jun 5, 2014 ${FROM} wrote:\n> ${TEXT}`],
    [
      'a mail that quotes a ledger',
      'Ledger',
      'From: the north coast came a ship.\nDate: unknown.\nSubject: salt.\n\nSo.',
    ],
    ['a mail about forwarding', 'Fwd: what is it?', 'A forwarded message is one that is passed on.'],
    [
      'a mail with a long text of its own',
      'Fwd: Salt',
      `${'A long introduction. '.repeat(40)}\n\n---------- Forwarded message ---------\nFrom: ${FROM}\nDate: June 5, 2014\nSubject: Salt\nTo: ${TO}\n\n${TEXT}`,
    ],
  ])('is not seen in %s', (_, subject, text) => {
    expect(forwardedMessage(text.split('\n'), subject)).toBeNull();
  });

  it('keeps the whole of a long text', () => {
    const long = 'The council voted. '.repeat(5_000).trim();
    const text = `---------- Forwarded message ---------\nFrom: ${FROM}\nDate: June 5, 2014\nSubject: Salt\nTo: ${TO}\n\n${long}`;
    expect(forwardedMessage(text.split('\n'), 'Fwd: Salt')?.lines.join('\n').trim()).toHaveLength(long.length);
  });

  it('is whole where it is quoted and long', () => {
    const quoted = 'The council voted on Tuesday.\n\n'.repeat(600).trim();
    const head = `From: ${FROM}\nSubject: Salt\nDate: June 5, 2014\nTo: ${TO}`;
    const text = `Begin forwarded message:\n\n> ${`${head}\n\n${quoted}`.replaceAll('\n', '\n> ')}`;
    expect(forwardedMessage(text.split('\n'), 'Fwd: Salt')?.lines.join('\n').trim()).toBe(quoted);
  });

  it.each([
    'From: a\n'.repeat(100_000),
    'De : '.repeat(200_000),
    `${'-'.repeat(200_000)} Forwarded message`,
    ' '.repeat(300_000),
    `${'> '.repeat(100_000)}x`,
    `a${'\n'.repeat(300_000)}b`,
    ' \n'.repeat(150_000),
    'From:\n\n'.repeat(50_000),
    `${'\u00a0\t'.repeat(100_000)}From: a`,
  ])('is looked for in hostile text in time that is bounded', (text) => {
    const start = performance.now();
    forwardedMessage(text.split('\n'), 'Fwd: x');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
