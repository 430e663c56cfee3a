import { describe, expect, it } from 'vitest';
import { labelKind } from '../../../../functions/normalise/text/publisher-lines/labels.ts';
import { LINE_RULES, publisherLine } from '../../../../functions/normalise/text/publisher-lines/publisher-lines.ts';
import { ORDINARY_SENTENCES } from '../ordinary-sentences.ts';

/** Lines that each rule takes, and sentences of prose that come close. */
const RULES: Readonly<Record<string, { taken: readonly string[]; prose: readonly string[] }>> = {
  label: {
    taken: [
      'Advertisement',
      '» Anzeige «',
      'Related:',
      'Lesen Sie auch',
      'PUBLICITÉ',
      'Читайте также',
      '関連記事',
      'Back to top',
    ],
    prose: [
      'Share the bread.',
      'Read more slowly.',
      'Anzeige erstattet',
      'The menu was short.',
      'Comments were rare.',
      'Print is not dead.',
      'Related by blood.',
      'Close to the shore.',
      'Teilen macht Freude.',
      'Publicité mensongère',
      'Реклама вредна',
      '広告の歴史',
    ],
  },
  teaser: {
    taken: [
      'Read more: Ferry late again',
      'Also read – Herring prices fall',
      'Related: Rain until Friday',
      'Lesen Sie auch: Regen bis Freitag',
      'À lire aussi : La pluie',
      'Читайте также: Дождь',
    ],
    prose: [
      'Read more, he thought.',
      'Read more: it was the only advice that the old man ever gave.',
      'See also under the bed, she called.',
      'Trending upwards, the price rose.',
      'Recommended: two spoons of salt in a litre of water.',
      'Related to this is the question of the roof.',
      'Zum Thema sprach zuerst der Pfarrer.',
      'Auch interessant ist der Schlamm.',
      'Leggi anche le righe piccole.',
      'Lire aussi la nuit fatigue les yeux.',
      'Lees ook de kleine letters.',
      'Don’t miss the bus: that was the rule of the house.',
    ],
  },
  copyright: {
    taken: [
      '© 2014 Norhaven Post',
      'Copyright 2020 The Post. All rights reserved.',
      '(c) Norhaven Media',
      'Alle Rechte vorbehalten',
      'Tous droits réservés.',
      'The contents of this site are ©2019 Post Publishing',
    ],
    prose: [
      'Copyright law will change in May.',
      'Copyright is a young idea.',
      'All rights reserved for the nobility were abolished that night.',
      '© is a sign that lawyers love.',
      'Copyright of 1909 works ends soon.',
      'They reserved all rights to the mine.',
      'Alle Rechte der Bauern standen in dem Buch.',
      'The (c) in the list stands for coal.',
      'Tous les droits du seigneur furent abolis.',
      'Copyright by its nature lasts longer than the author.',
      'The copyright had run out in 1998.',
      'Derechos reservados a pocos no son derechos, escribió.',
    ],
  },
  credit: {
    taken: [
      'Titelbild: Ada Michalak',
      'Beitragsbild: Quay in Norhaven/Pixhub',
      'Photo: Ada Michalak',
      'Foto: dpa',
      'Quelle: dpa/AFP',
      'Source: Reuters',
      'Credit: Bo Lind / Post',
      'Фото: Reuters',
    ],
    prose: [
      'Titelbild: Wie der Reiher auf das Heft kam.',
      'Beitragsbilder sind 1200 Punkte breit.',
      'Cover photo: 820 by 312 pixels',
      'Das Titelbild zeigt den Hafen.',
      'Photo: the last word in the dictionary, and the first that he looked up.',
      'Source: that is how the villagers call the well behind the church.',
      'Quelle: so nannten sie den Brunnen hinter der Kirche.',
      'Image: it was all that counted in this trade.',
      'Credit: none of the shops gave it any longer.',
      'Photos hang in the hall.',
      'Foto für Foto verschwand die Stadt.',
      'Bild: das war in diesem Haus ein verbotenes Wort.',
      'Sources said so.',
      'Fuente: así llamaban al pozo detrás de la iglesia.',
      'Fonte: così chiamavano il pozzo dietro la chiesa.',
      'Bron: zo heette de put achter de kerk in het dorp.',
    ],
  },
  tags: {
    taken: [
      'Tags: salt, market, Norhaven',
      'Filed under: Politics',
      'Topics: Fishing | Harbour',
      'Schlagworte: Hafen, Salz',
      'Category: News',
    ],
    prose: [
      'Tags: the dog had none, and nobody knew where it belonged.',
      'Topics: bread, rent and coal, as in every winter.',
      'Keywords: he never found the right ones when she asked.',
      'Themen: davon gab es an diesem Abend mehr als genug.',
      'Category: that word was unknown to the first collectors.',
      'Tagged as lost, the trunk came back.',
      'Posted in the north, he learned to ski.',
      'Filed under oath, the papers were false.',
      'Topics were many.',
      'Temas: no faltaban aquella noche en la plaza.',
      'Themen gab es genug.',
      'Keywords open doors.',
    ],
  },
  'date of publication': {
    taken: [
      'Published 3 May 2014',
      'Updated: May 3, 2014 10:30',
      'Veröffentlicht am 16.08.2019',
      'Publié le 3 mai 2014',
      'Updated at 1:23 p.m.',
      'Publicado el 3 de mayo de 2014',
    ],
    prose: [
      'Published in 1923, the novel sold eleven copies.',
      'Updated plans of 3 May 2014 lay on the table.',
      'Published on 3 May 2014 by the academy, the list has gaps.',
      'Posted 3 May 2014 letters never arrived.',
      'Veröffentlicht wurde der Roman am 3. Mai 1923 in Wien.',
      'Publié en 1923, le roman fut oublié.',
      'Publicado en 1923, el libro fue olvidado.',
      'Modified in 1998, the engine runs until today.',
      'Created in 1871, the almanac names the tides.',
      'Updated maps were rare.',
      'Stand am 3. Mai 2014 noch das Wasser im Keller?',
      'Pubblicato nel 1923, il libro fu dimenticato.',
    ],
  },
  'reading time': {
    taken: [
      '5 min read',
      'Lesedauer: 5 Minuten',
      'Reading time: 3 min',
      '3 hours ago',
      '2 years ago',
      'Temps de lecture : 4 minutes',
      '12 minutes ago',
    ],
    prose: [
      '3 minutes later the siren sounded.',
      '2 hours ago nobody knew.',
      'Reading time was the best hour of the day.',
      'Lesezeit war vor dem Schlafen.',
      '5 minutes to midnight.',
      '12 days ago the ice broke.',
      'Three hours ago',
      'Lesedauer und Schlafdauer hängen zusammen.',
      'Temps de lecture et temps de travail',
      '10 years ago the bridge fell.',
      '50 years ago',
      '100 years ago',
      '40 minutes of silence followed.',
      'Reading time: nobody had any left in that winter.',
    ],
  },
  sharing: {
    taken: [
      'Share this article',
      'Share on Facebook',
      'Follow us on Twitter',
      'Like us on Facebook',
      'Folgen Sie uns auf Instagram',
      'Artikel teilen',
      'Suivez-nous sur Facebook',
    ],
    prose: [
      'Share this bread with us.',
      'Follow us into the cellar.',
      'Like us, the herons wait.',
      'Join us for supper.',
      'Find us a pilot.',
      'Follow the river on foot.',
      'Share the article of faith, the priest asked.',
      'Folgen Sie uns in den Keller.',
      'Suivez-nous dans la cave.',
      'Teilen wollten sie nicht.',
      'Visit me on Sunday.',
      'Síganos hasta la bodega.',
    ],
  },
  'signing up': {
    taken: [
      'Sign up to our weekly newsletter',
      'Subscribe to our free newsletter for more',
      'Get our daily newsletter in your inbox',
      'Abonnieren Sie unseren Newsletter',
      'Already a subscriber? Log in',
      'Create an account or sign in',
    ],
    prose: [
      'Sign up now and see the world.',
      'Subscribe to that opinion who will.',
      'Get up earlier.',
      'Receive your guests with bread.',
      'Register of deeds and map were lost.',
      'Newsletters earn little.',
      'Get a newsletter printed and you are a publisher.',
      'Sign up for the choir by Monday.',
      'E-mails of the ministry arrived late.',
      'Already a legend, the ship sank.',
      'Not yet a member, she had no vote.',
      'Create a garden and you will wait.',
    ],
  },
  'number of comments': {
    taken: ['12 comments', '3 Kommentare', 'No comments', 'Leave a reply', 'Comments (4)', '7 комментариев'],
    prose: [
      '12 comments were read aloud.',
      'No comments came from the ministry.',
      'No comment.',
      'Kein Kommentar.',
      'No reply',
      'Comments and whistles interrupted him.',
      'Leave a comment to the lawyers.',
      '3 Kommentare genügten dem Richter.',
      'Read all about it.',
      'Responses differ.',
      'Two comments',
      'Replies were slow.',
      'Show no mercy',
      'Kommentare gab es keine.',
      'Reacties bleven uit.',
    ],
  },
  commenting: {
    taken: [
      'Log in to comment',
      'You must be logged in to post a comment.',
      'Please log in or register to post comments.',
      'Um zu kommentieren, müssen Sie sich anmelden.',
      'Bitte melden Sie sich an, um einen Kommentar zu schreiben.',
      'Vous devez vous connecter pour publier un commentaire.',
      'Connectez-vous pour commenter',
      'Debes iniciar sesión para comentar.',
      'Devi essere connesso per inviare un commento.',
      'Faça login para comentar',
      'Je moet ingelogd zijn om een reactie te plaatsen.',
      'Zaloguj się, aby dodać komentarz',
      'Войдите, чтобы оставить комментарий',
    ],
    prose: [
      'You must be logged in to post a comment, the minister told the pupils.',
      'You must be logged in to post a comment, which keeps most of the town out of the debate.',
      'Log in to comment on the plan at the town hall on Friday.',
      'Please sign the book before you comment on the plan.',
      'Registered in Norhaven, the ship made no comment.',
      'To comment on the plan, residents must register by May.',
      'Register to vote and leave no comment.',
      'Um zu kommentieren, müssen Sie sich anmelden und Ihren Ausweis zeigen, was viele abschreckt.',
      'Bitte melden Sie sich an, wenn der Kommentar fertig ist.',
      'Um mitzudiskutieren, müssen Bürger zuerst eine Stunde warten.',
      'Vous devez vous connecter à la mer pour commenter le port.',
      'Il faut être inscrit pour commenter le plan du port à la mairie.',
      'Debes iniciar la obra para comentar el resultado.',
      'Para comentar el plan, los vecinos tienen que inscribirse en mayo.',
      'Devi accedere alla sala per ascoltare il commento.',
      'Je moet thuis zijn om een reactie te horen.',
      'Чтобы оставить комментарий, жители пришли в ратушу.',
    ],
  },
  privacy: {
    taken: [
      'This article contains affiliate links.',
      'We use cookies to improve your visit.',
      'We may earn a commission if you buy through our links.',
      'We may earn a commission.',
      'Disclosure: Norhaven Post may earn a commission from some of the products featured on this page.',
      'When you purchase through links on our site, we may earn an affiliate commission.',
      'If you buy something from one of these links, Norpress may earn a commission.',
      'Purchases through links may earn us a commission.',
      'Please enable JavaScript to view the comments',
      'This slideshow requires JavaScript.',
      'Dieser Artikel enthält Affiliate-Links.',
    ],
    prose: [
      'We use cookies as bait for the mice.',
      'This article of the treaty contains no word about it.',
      'This site contains forty graves.',
      'The agents earn a commission on every sale.',
      'Norbank could earn a commission of two million on the sale of the yard.',
      'Under the deal Norbank may receive a commission, which the mayor calls a scandal.',
      'Brokers might get a commission for each flat.',
      'JavaScript is taught in the third year.',
      'The course requires JavaScript and patience.',
      'We use what we have.',
      'This post contains rot.',
      'Cookies were baked on Fridays.',
      'Affiliate companies were sold first.',
      'We may earn less this year.',
      'Der Artikel enthält Fehler.',
    ],
  },
  breaking: {
    taken: [
      'This is a breaking story - more to follow',
      'This is a developing story. Check back for updates.',
      'More to follow',
      'Refresh the page for updates',
    ],
    prose: [
      'This is a breaking wheel from the castle.',
      'This is a story of two ships.',
      'More to the point, the roof leaks.',
      'More followed in June.',
      'Updates follow the tides here.',
      'Check the knots.',
      'This is a breaking point.',
      'Further details follow from the plan.',
      'Please refresh the paint.',
      'A developing story needs time.',
      'This is a developing country.',
      'More ships were to follow the herring.',
    ],
  },
  'position in a gallery': {
    taken: ['Image 1 of 5', '3 / 12', 'Bild 2 von 9', '1 of 6', 'Photo 4'],
    prose: [
      '1 of 6 ships was lost.',
      '3 of the sailors came home.',
      'Image 1 of the series is missing.',
      'Bild 2 von links hing schief.',
      '12 von 15 stimmten dafür.',
      '1984',
      '42',
      'Photo finish',
      '3:2',
      'Two of six',
      '7 de mayo',
      'Bild von 1912',
    ],
  },
  decoration: {
    taken: ['* * *', '———', '•', '| |'],
    prose: ['1.', '2:3', 'A', 'Ω', '½', '5 %', '...und', '塩', '№ 5', '- 3 -', '😀', '(a)'],
  },
};

describe.each(LINE_RULES.map((rule) => [rule.name, rule] as const))('the rule for a %s', (name, rule) => {
  it('has a reason, and a test of what it takes', () => {
    expect(rule.why).toMatch(/^[A-Z].+\.$/);
    expect(RULES[name]?.taken.length).toBeGreaterThanOrEqual(4);
    expect(RULES[name]?.prose.length).toBeGreaterThanOrEqual(10);
  });

  it.each(RULES[name]?.taken ?? [])('takes %s', (line) => {
    expect(publisherLine(line)).not.toBeNull();
  });

  it.each(RULES[name]?.prose ?? [])('leaves %s', (line) => {
    expect(rule.matches(line)).toBe(false);
  });

  it('leaves the ordinary sentences', () => {
    const taken = Object.values(ORDINARY_SENTENCES).flatMap((sentences) =>
      sentences.filter((each) => rule.matches(each)),
    );
    expect(taken.filter((line) => publisherLine(line) !== null)).toEqual([]);
  });
});

describe('a line', () => {
  it('that quotes somebody is prose, whatever it begins with', () => {
    expect(publisherLine('Sign up for our free newsletter, the editor said')).toBeNull();
    expect(publisherLine('Abonnieren Sie unseren Newsletter, rief der Mann')).toBeNull();
  });

  it('is a label as a whole or not at all', () => {
    expect(labelKind('» Werbung «')).toBe('advertisement');
    expect(labelKind('Werbung für die Fähre')).toBeNull();
  });

  it.each(['Read more: ', 'Photo: ', 'Sign up ', '© 2014 ', 'a '.repeat(50), '—'.repeat(50)])(
    'takes time in proportion to its length: %s',
    (piece) => {
      const start = performance.now();
      publisherLine(piece.repeat(20_000));
      publisherLine(piece.repeat(40).slice(0, 499));
      expect(performance.now() - start).toBeLessThan(500);
    },
  );
});
