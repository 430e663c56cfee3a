import { describe, expect, it } from 'vitest';
import { parseAuthors } from '../../../../../functions/normalise/fields/authors.ts';
import { onlyArticle } from '../../normalise-file.ts';

const TEXT = 'The council of Brackwater voted on Wednesday to keep the night market on Salt Street open until 2027.';

describe('a byline that says who did what', () => {
  it.each([
    ['Text: Ada Michalak, Fotos: Bo Lind', 'Ada Michalak'],
    ['Fotos: Bo Lind, Text: Ada Michalak', 'Ada Michalak'],
    ['Text Ada Michalak Foto Bo Lind', 'Ada Michalak'],
    ['Texte Ada Michalak Photos Bo Lind', 'Ada Michalak'],
    ['Texte : Ada Michalak ; photos : Bo Lind', 'Ada Michalak'],
    ['Testo di Ada Michalak, foto di Bo Lind', 'Ada Michalak'],
    ['Foto di Bo Lind, testo di Ada Michalak', 'Ada Michalak'],
    ['Texto: Ada Michalak. Fotos: Bo Lind', 'Ada Michalak'],
    ['Tekst: Ada Michalak / Foto: Bo Lind', 'Ada Michalak'],
    ['Tekst Ada Michalak Foto Bo Lind', 'Ada Michalak'],
    ['Teksti Ada Michalak, kuvat Bo Lind', 'Ada Michalak'],
    ['Yazı: Ada Michalak Fotoğraf: Bo Lind', 'Ada Michalak'],
    ['Текст Иван Петров Фото Олег Сидоров', 'Иван Петров'],
    ['نص: أحمد علي، تصوير: محمد حسن', 'أحمد علي'],
    ['文・田中太郎 写真・鈴木花子', '田中太郎'],
    ['写真・鈴木花子 文・田中太郎', '田中太郎'],
    ['文＝田中太郎 写真＝鈴木花子', '田中太郎'],
    ['取材・文/田中太郎　撮影/鈴木花子', '田中太郎'],
    ['取材・文 田中太郎', '田中太郎'],
    ['文／王小明 图／李华', '王小明'],
    ['记者 王小明 摄影 李华', '王小明'],
    ['글 홍길동 사진 김철수', '홍길동'],
    ['글=홍길동 사진=김철수', '홍길동'],
    ['글·사진 홍길동', '홍길동'],
    ['Words by Ada Michalak Photos by Bo Lind', 'Ada Michalak'],
    ['Photos by Bo Lind. Text by Ada Michalak', 'Ada Michalak'],
    ['Words and photos by Ada Michalak', 'Ada Michalak'],
    ['Writing by Ada Michalak', 'Ada Michalak'],
    ['Ada Michalak with Reuters; additional reporting by Bo Lind', 'Ada Michalak'],
    ['Ada Michalak with additional reporting by Bo Lind', 'Ada Michalak'],
    ['By Ada Michalak, with reporting from Bo Lind', 'Ada Michalak'],
    ['(Reporting by Ada Michalak, editing by Bo Lind)', 'Ada Michalak'],
  ])('names who wrote: %s', (byline, author) => {
    expect(parseAuthors([byline])).toEqual([author]);
  });

  it('names all who wrote', () => {
    expect(parseAuthors(['Reporting by Ada Michalak and Bo Lind; writing by Cy Penn; editing by Dee Fox'])).toEqual([
      'Ada Michalak',
      'Bo Lind',
      'Cy Penn',
    ]);
  });

  it.each([
    'Photos: Bo Lind, video: Cy Penn',
    'Fotos: Bo Lind',
    'Translated by Bo Lind, edited by Cy Penn',
    '写真・鈴木花子',
  ])('names nobody where nobody wrote: %s', (byline) => {
    expect(parseAuthors([byline])).toEqual([]);
  });

  it.each([
    ['Ada Story and Bo Words', ['Ada Story', 'Bo Words']],
    ['Musgrave Story, Bo Lind', ['Musgrave Story', 'Bo Lind']],
    ['Report Munich', ['Report Munich']],
  ])('is not one by words in names: %s', (byline, authors) => {
    expect(parseAuthors([byline])).toEqual(authors);
  });

  it.each(['文・田中太郎 写真・鈴木花子', 'Text: 田中太郎 Foto: 鈴木花子', '글 홍길동 사진 김철수'])(
    'is found at the head of a text: %s',
    async (line) => {
      const article = await onlyArticle(`# Market stays\n\n${line}\n\n${TEXT}\n`, { key: 'a.md' });
      expect(article.authors).toHaveLength(1);
      expect(article.body).toBe(TEXT);
    },
  );
});

describe('a place in a byline', () => {
  it.each(['London', 'PARIS', 'Hong Kong', 'New York', 'Deutschland', 'Mexico City'])('is no author: %s', (place) => {
    expect(parseAuthors([place])).toEqual([]);
  });

  it.each([
    'Ada Michalak and London',
    'Ada Michalak und Berlin',
    'Ada Michalak et Paris',
    'Ada Michalak y Madrid',
    'Ada Michalak and New York',
    'Berlin, Ada Michalak',
    'Paris, Ada Michalak',
    'Ada Michalak, Jordan',
  ])('is none beside a person: %s', (byline) => {
    expect(parseAuthors([byline])).toEqual(['Ada Michalak']);
  });

  it('is none beside an agency', () => {
    expect(parseAuthors(['Berlin dpa'])).toEqual(['dpa']);
  });

  it.each(['Paris Hilton', 'London Breed', 'Georgia', 'Jordan', 'Sydney Penn', 'Ana Ortega y Gasset'])(
    'is part of a name: %s',
    (name) => {
      expect(parseAuthors([name])).toEqual([name]);
    },
  );
});
