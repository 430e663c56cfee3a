import { randomNumbers } from '../data/random-numbers.ts';

/** A story of an invented agency: its title and its sentences. */
export interface Story {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Two texts, of which is known whether they are copies of each other. */
export interface Pair {
  readonly kind: string;
  readonly isCopy: boolean;
  readonly one: Story;
  readonly other: Story;
}

type Random = () => number;

const PAIRS_OF_KIND = 500;
const VOCABULARY = 4_000;

/** Returns pairs of each kind. The same seed gives the same pairs. */
export function wirePairs(seed: number, count = PAIRS_OF_KIND): Pair[] {
  const random = randomNumbers(seed);
  const writer = new Writer(random);
  const pairs: Pair[] = [];
  for (let at = 0; at < count; at++) {
    const story = writer.story();
    const copy = (kind: string, other: Story) => pairs.push({ kind, isCopy: true, one: story, other });
    const different = (kind: string, one: Story, other: Story) => pairs.push({ kind, isCopy: false, one, other });
    for (const share of [5, 15, 30]) copy(`${share} % of sentences edited`, writer.edited(story, share / 100));
    copy('half cut', writer.cut(story));
    copy('half added', writer.added(story));
    copy('half cut, 15 % edited', writer.edited(writer.cut(story), 0.15));
    copy('title and dateline only', {
      ...story,
      title: writer.sentence(6),
      sentences: [`${writer.word()} --`, ...story.sentences],
    });
    const second = writer.sameEvent(story);
    copy('merged from two agencies', writer.merged(story, second));
    different('two stories about one event', story, second);
    different('translation', story, writer.translated(story));
    different('notes of a robot: results', ...writer.results());
    different('notes of a robot: weather', ...writer.weather());
    different('another story', story, writer.story());
  }
  return pairs;
}

/** Writes stories in words that no language has. */
class Writer {
  readonly #random: Random;
  readonly #words: readonly string[];

  constructor(random: Random) {
    this.#random = random;
    const syllables = [
      'ba',
      'ren',
      'to',
      'li',
      'mor',
      'ska',
      'el',
      'vin',
      'dur',
      'hap',
      'os',
      'ti',
      'gra',
      'um',
      'fel',
      'nor',
    ];
    this.#words = Array.from({ length: VOCABULARY }, () =>
      Array.from({ length: 1 + this.#below(3) }, () => syllables[this.#below(syllables.length)]).join(''),
    );
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** Frequent words are far more frequent than rare ones, as in languages. */
  word(): string {
    return this.#words[Math.floor(this.#words.length ** this.#random()) - 1] ?? 'ba';
  }

  sentence(length = 10 + this.#below(20)): string {
    const words = Array.from({ length }, () => (this.#random() < 0.03 ? String(this.#below(3_000)) : this.word()));
    return `${words.join(' ')}.`;
  }

  story(length = 8 + this.#below(25)): Story {
    return { title: this.sentence(7), sentences: Array.from({ length }, () => this.sentence()) };
  }

  /** Half of the edited sentences are written anew, the others have other words in them. */
  edited({ title, sentences }: Story, share: number): Story {
    const count = Math.max(1, Math.round(share * sentences.length));
    const edited = new Set<number>();
    while (edited.size < count) edited.add(this.#below(sentences.length));
    const edit = (sentence: string) => (this.#random() < 0.5 ? this.sentence() : this.#reworded(sentence));
    return {
      title: this.#reworded(title),
      sentences: sentences.map((sentence, at) => (edited.has(at) ? edit(sentence) : sentence)),
    };
  }

  #reworded(sentence: string): string {
    return sentence.replace(/\S+/g, (word) => (this.#random() < 0.25 ? this.word() : word));
  }

  cut({ sentences }: Story): Story {
    return { title: this.sentence(6), sentences: sentences.slice(0, Math.ceil(sentences.length / 2)) };
  }

  added({ title, sentences }: Story): Story {
    const own = Array.from({ length: Math.ceil(sentences.length / 2) }, () => this.sentence());
    return { title, sentences: [...sentences, ...own] };
  }

  /** The whole of one story, with every other sentence of the second one between. */
  merged({ title, sentences }: Story, second: Story): Story {
    const between = (at: number) => (at % 2 === 0 ? (second.sentences[at] ?? []) : []);
    return { title, sentences: sentences.flatMap((sentence, at) => [sentence, between(at)].flat()) };
  }

  /** Another reporter's story: the same three statements word by word, a paragraph of background, all else of its own. */
  sameEvent({ sentences }: Story): Story {
    const quotes = sentences.filter((_, at) => at % Math.ceil(sentences.length / 4) === 0);
    const own = this.story();
    return { ...own, sentences: [...own.sentences.slice(0, 4), ...quotes, ...own.sentences.slice(4)] };
  }

  /** Each word has one other word in the other language. */
  translated({ title, sentences }: Story): Story {
    const translate = (text: string) => text.replace(/[a-z]+/g, (word) => [...word].reverse().join('').concat('en'));
    return { title: translate(title), sentences: sentences.map(translate) };
  }

  results(): [Story, Story] {
    return [this.#result(), this.#result()];
  }

  #result(): Story {
    const [company, chief, more] = [this.word(), this.word(), this.#random() < 0.5 ? 'rose' : 'fell'];
    const number = () => `${this.#below(900)}.${this.#below(10)}`;
    const sentences = [
      `Shares of ${company} ${more} ${number()} percent after the company reported a profit of ${number()} million for the quarter that ended in ${this.#below(12) + 1}.`,
      `Revenue was ${number()} million, compared with ${number()} million in the same quarter of the year before.`,
      'The results beat the expectations of analysts that were surveyed by the agency.',
      `The average estimate of ${this.#below(20)} analysts was a profit of ${number()} cents a share.`,
      `In the year to date the shares of ${company} have ${more} ${number()} percent, while the index of the exchange has gained ${number()} percent.`,
      `The company expects revenue between ${number()} and ${number()} million for the quarter that has begun, said ${chief}.`,
      'This note was generated automatically from the data that the exchange and the company have published.',
    ];
    return { title: `${company}: results`, sentences };
  }

  weather(): [Story, Story] {
    return [this.#forecast(), this.#forecast()];
  }

  #forecast(): Story {
    const place = this.word();
    const number = (limit: number) => String(this.#below(limit));
    const sky = ['cloudy', 'sunny', 'rainy', 'windy'][this.#below(4)];
    const sentences = [
      `The day begins ${sky} in ${place}, with temperatures of ${number(30)} degrees in the morning and up to ${number(40)} degrees in the afternoon.`,
      `The chance of rain is ${number(100)} percent, and up to ${number(50)} millimetres are expected until the evening.`,
      `The wind comes from the west at ${number(80)} kilometres an hour, with gusts of up to ${number(120)} kilometres an hour on the coast.`,
      `In the night it cools down to ${number(20)} degrees, and the sky stays ${sky} in most parts of the region.`,
      `The sun rises at ${number(12)}:${number(60)} and sets at ${number(12)}:${number(60)}, and the water of the sea has ${number(25)} degrees.`,
    ];
    return { title: `Weather in ${place}`, sentences };
  }
}
