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

/** Mails with files, and a digest. */
export const MAILS_WITH_PARTS: Readonly<Record<string, string>> = {
  'mails/passed-on.eml': `${HEAD}Subject: Press release
Content-Type: multipart/mixed; boundary="A"

--A
Content-Type: text/plain

Please find it attached.
--A
Content-Type: text/plain; name="release.txt"
Content-Disposition: attachment; filename="release.txt"
Content-Transfer-Encoding: base64

${Buffer.from('The ferry sails again\n\nThe ferry of Brackwater left the quay on Sunday with two hundred people.').toString('base64')}
--A--
`,
  'mails/two-files.eml': `${HEAD}Subject: Two files
Content-Type: multipart/mixed; boundary="A"

--A
Content-Type: text/plain

Here are the story and a picture.
--A
Content-Type: text/html; name="story.html"
Content-Disposition: attachment; filename="story.html"

<h1>The ferry sails again</h1><p>The ferry of Brackwater left the quay on Sunday with two hundred people.</p>
--A
Content-Type: text/plain; name="rain.txt"
Content-Disposition: attachment; filename="rain.txt"

Rain until Friday

It will rain in Brackwater until Friday, the office said.
--A
Content-Type: image/png; name="quay.png"
Content-Disposition: attachment; filename="quay.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--A--
`,
  'mails/digest.eml': `${HEAD}Subject: Ferry list, issue 7
Content-Type: multipart/mixed; boundary="B"

--B
Content-Type: text/plain

Send messages to the list.
--B
Content-Type: multipart/digest; boundary="A"

--A

From: Ana Ruiz <ana@herald.example>
Subject: The ferry sails again

The ferry left the quay on Sunday.
--A
Content-Type: message/rfc822

From: Bo Lind <bo@herald.example>
Subject: Rain

It will rain.
--A--
--B--
`,
};
