import type { Node } from './nodes.ts';

/** Under which names a question stands, and its answer. */
const QUESTION =
  /^(?:q|question|question_?text|frage|pregunta|domanda|pergunta|vraag|fråga|spørgsmål|spørsmål|kysymys|pytanie|otázka|вопрос|питання|ερώτηση|soru|سؤال|שאלה|问题|問題|質問|问|質|질문|प्रश्न)$/iu;
const ANSWER =
  /^(?:a|answer|answer_?text|accepted_?answer|antwort|réponse|reponse|respuesta|risposta|resposta|antwoord|svar|vastaus|odpowiedź|odpověď|ответ|відповідь|απάντηση|cevap|yanıt|جواب|إجابة|תשובה|答案|回答|答|답변|답|उत्तर)$/iu;
/** Under which names stands who says something, and what is said. */
const SPEAKER =
  /^(?:speaker|speaker_?name|sprecher(?:in)?|locuteur|locutrice|intervenant|hablante|orador|interlocut(?:or|ore|eur)|talare|puhuja|mówca|спикер|говорит|发言人|話者|화자)$/iu;
const SAID = /^(?:text|content|body|transcript|utterance|says|said|speech|message|line|value|html)$/i;
const LETTER = /\p{L}/u;

/** A question with its answer, or what a speaker says. */
export type Turn = { question: unknown; answer: unknown } | { speaker: string; said: unknown };

/** Reads a node as a question with its answer or as what somebody says; null for any other node. */
export function readTurn(node: Node): Turn | null {
  const names = Object.keys(node);
  const answer = namedValue(node, names, ANSWER);
  if (answer !== undefined) {
    const question =
      namedValue(node, names, QUESTION) ?? (node['acceptedAnswer'] === answer ? node['name'] : undefined);
    return question === undefined ? null : { question, answer };
  }
  const speaker = namedValue(node, names, SPEAKER);
  const said = speaker === undefined ? undefined : namedValue(node, names, SAID);
  return said === undefined ? null : { speaker: nameOf(speaker), said };
}

function namedValue(node: Node, names: readonly string[], name: RegExp): unknown {
  const found = names.find((each) => name.test(each) && node[each] !== null && node[each] !== '');
  return found === undefined ? undefined : node[found];
}

/** A program numbers the speakers that it does not know. */
function nameOf(speaker: unknown): string {
  const name = typeof speaker === 'object' && speaker !== null ? (speaker as Node)['name'] : speaker;
  return typeof name === 'string' && LETTER.test(name) ? name.trim() : '';
}
