/**
 * The conditions of XLSForms, XPath 1.0 over `${question}`, as FEEL: comparisons, `and`, `or`, `not()`, `selected()`, arithmetic and
 * `if()`. Anything else gives null. By recursive descent with a bound on depth, so that any text ends.
 */

export interface Questions {
  /** The id that the question got; undefined for a question that was not carried over. */
  id(name: string): string | undefined;
  /** How the answer `choice` of the question is written in FEEL; undefined where it has no such answer. */
  answer(name: string, choice: string): string | undefined;
  /** Whether several answers may be chosen, so that `selected` asks for one of a list. */
  isList(name: string): boolean;
}

const MAX_DEPTH = 60;
const MAX_LENGTH = 10_000;

export function readXPath(text: string, questions: Questions): string | null {
  if (text.length > MAX_LENGTH) return null;
  const tokens = tokenize(text);
  if (tokens === null) return null;
  const reader = new Reader(tokens, questions);
  const found = reader.or(0);
  return found === null || !reader.atEnd ? null : written(found);
}

interface Token {
  readonly type: 'name' | 'number' | 'text' | 'word' | 'sign';
  readonly value: string;
}

function tokenize(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const pattern = /\s+|\$\{\s*([^{}\s]+)\s*\}|(\d+(?:\.\d+)?|\.\d+)|'([^']*)'|"([^"]*)"|([A-Za-z][A-Za-z0-9-]*)|(!=|<=|>=|[=<>+\-*(),])/gy;
  let at = 0;
  while (at < text.length) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return null;
    at = pattern.lastIndex;
    const [, name, number, single, double, word, sign] = found;
    if (name !== undefined) tokens.push({ type: 'name', value: name });
    else if (number !== undefined) tokens.push({ type: 'number', value: number.startsWith('.') ? `0${number}` : number });
    else if (single !== undefined || double !== undefined) tokens.push({ type: 'text', value: single ?? double ?? '' });
    else if (word !== undefined) tokens.push({ type: 'word', value: word });
    else if (sign !== undefined) tokens.push({ type: 'sign', value: sign });
  }
  return tokens;
}

/** A piece of FEEL; a question or a text keeps what it is, for the comparison it stands in. */
interface Piece {
  readonly feel: string;
  readonly question?: string;
  readonly text?: string;
  readonly number?: boolean;
}

const written = ({ feel, text }: Piece): string => (text === undefined ? feel : JSON.stringify(text));

class Reader {
  readonly #tokens: readonly Token[];
  readonly #questions: Questions;
  #at = 0;

  constructor(tokens: readonly Token[], questions: Questions) {
    this.#tokens = tokens;
    this.#questions = questions;
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  or(depth: number): Piece | null {
    return this.#chain(depth, ['or'], (d) => this.#chain(d, ['and'], (e) => this.#comparison(e)));
  }

  #chain(depth: number, words: readonly string[], operand: (depth: number) => Piece | null): Piece | null {
    if (depth > MAX_DEPTH) return null;
    let left = operand(depth + 1);
    while (left !== null) {
      const word = words.find((w) => this.#is(w));
      if (word === undefined) return left;
      this.#at++;
      const right = operand(depth + 1);
      if (right === null) return null;
      // Twice the same is how one question is written that two answers say nothing about.
      if ((word === 'or' || word === 'and') && written(left) === written(right)) continue;
      left = { feel: `${written(left)} ${word === 'div' ? '/' : word} ${written(right)}` };
    }
    return null;
  }

  #comparison(depth: number): Piece | null {
    const left = this.#sum(depth);
    const op = ['=', '!=', '<=', '>=', '<', '>'].find((o) => this.#is(o));
    if (left === null || op === undefined) return left;
    this.#at++;
    const right = this.#sum(depth);
    return right === null ? null : this.#compared(left, op, right);
  }

  #compared(left: Piece, op: string, right: Piece): Piece | null {
    if (left.question === undefined && right.question !== undefined) return this.#compared(right, MIRRORED[op] ?? op, left);
    const { question } = left;
    if (question === undefined || (right.text === undefined && right.number !== true)) return { feel: `${written(left)} ${op} ${written(right)}` };
    // The empty text is how XPath says that there is no answer.
    if (right.text === '') return op === '=' || op === '!=' ? { feel: `${left.feel} ${op} null` } : null;
    const answer = this.#questions.answer(question, right.text ?? right.feel);
    return answer === undefined ? null : { feel: `${left.feel} ${op} ${answer}` };
  }

  #sum(depth: number): Piece | null {
    return this.#chain(depth + 1, ['+', '-'], (d) => this.#chain(d, ['*', 'div'], (e) => this.#primary(e)));
  }

  #primary(depth: number): Piece | null {
    const token = this.#tokens[this.#at++];
    if (token === undefined || depth > MAX_DEPTH) return null;
    switch (token.type) {
      case 'number':
        return { feel: token.value, number: true };
      case 'text':
        return { feel: '', text: token.value };
      case 'name': {
        const id = this.#questions.id(token.value);
        return id === undefined ? null : { feel: id, question: token.value };
      }
      case 'word':
        return this.#call(token.value, depth);
      case 'sign': {
        if (token.value === '-') {
          const operand = this.#primary(depth + 1);
          return operand && { feel: `-${written(operand)}`, ...(operand.number === true ? { number: true } : {}) };
        }
        if (token.value !== '(') return null;
        const inner = this.or(depth + 1);
        return inner !== null && this.#take(')') ? { feel: `(${written(inner)})` } : null;
      }
    }
  }

  #call(name: string, depth: number): Piece | null {
    if (!this.#take('(')) return null;
    const args: Piece[] = [];
    while (!this.#is(')')) {
      if (args.length > 0 && !this.#take(',')) return null;
      const argument = this.or(depth + 1);
      if (argument === null) return null;
      args.push(argument);
    }
    this.#at++;
    const [first, second, third] = args;
    if (name === 'true' || name === 'false') return args.length === 0 ? { feel: name } : null;
    if (first === undefined) return null;
    if (name === 'not' && args.length === 1) return { feel: `not(${written(first)})` };
    if (name === 'number' && args.length === 1) return first;
    if (name === 'if' && second !== undefined && third !== undefined && args.length === 3) return { feel: `(if ${written(first)} then ${written(second)} else ${written(third)})` };
    if (name === 'selected' && first.question !== undefined && second?.text !== undefined && args.length === 2) {
      const answer = this.#questions.answer(first.question, second.text);
      if (answer === undefined) return null;
      return this.#questions.isList(first.question) ? { feel: `list contains(${first.feel}, ${answer})` } : { feel: `${first.feel} = ${answer}` };
    }
    return null;
  }

  #is(value: string): boolean {
    const token = this.#tokens[this.#at];
    return token !== undefined && token.type !== 'text' && token.type !== 'name' && token.value === value;
  }

  #take(value: string): boolean {
    if (!this.#is(value)) return false;
    this.#at++;
    return true;
  }
}

const MIRRORED: Readonly<Record<string, string>> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
