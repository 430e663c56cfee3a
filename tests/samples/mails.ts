const HEAD = `From: Ana Ruiz <ana@herald.example>
To: desk@paper.example
Date: Sun, 3 Mar 2024 10:00:00 +0100
MIME-Version: 1.0
`;

const html = '<h1>The ferry</h1><p>It left on Sunday, with two hundred people.</p><p>It took twenty minutes.</p>';

/** Mails in the encodings that are in use, and one that passes another on. */
export const MAILS: Readonly<Record<string, string>> = {
  'mails/base64.eml': `${HEAD}Subject: =?utf-8?B?${Buffer.from('Die Fähre fährt wieder').toString('base64')}?=
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64

${Buffer.from(html).toString('base64')}
`,
  'mails/quoted.eml': `${HEAD}Subject: The ferry sails again
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

The caf=E9 on the quay is open again.

It was closed for two years, she said.
`,
  'mails/forwarded.eml': `${HEAD}Subject: Fwd: The ferry sails again
Content-Type: text/plain; charset=utf-8

For your information.

---------- Forwarded message ---------
From: Noor Hadden <noor@herald.example>
Date: Sat, 2 Mar 2024 at 10:00
Subject: The ferry sails again
To: Ana Ruiz <ana@herald.example>

The ferry of Brackwater left the quay on Saturday with two hundred people on board.
`,
  'mails/saved-page.mhtml': `From: <Saved by Blink>
Snapshot-Content-Location: https://herald.example/ferry
Subject: The ferry sails again
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----Boundary"

------Boundary
Content-Type: text/html
Content-Transfer-Encoding: base64
Content-Location: https://herald.example/ferry

${Buffer.from(html).toString('base64')}
------Boundary--
`,
  'mails/two.mbox': `From ana@herald.example Sun Mar  3 10:00:00 2024
${HEAD}Subject: The ferry sails again

The ferry left the quay on Sunday with two hundred people on board.

>From here on it sails every hour, she said.

From noor@herald.example Mon Mar  4 10:00:00 2024
${HEAD}Subject: The café on the quay is open again

It was closed for two years.
`,
};
