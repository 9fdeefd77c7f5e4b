/** The questionnaire as a respondent sees it: answers stay in the panel, and with each the server says what is asked next. */
import { useEffect } from 'preact/hooks';
import type { Answering, GivenAnswers } from '../../../server/src/protocol/preview.ts';
import type { Question, QuestionBlock, Questionnaire } from '../../../server/src/view/questionnaire-model.ts';
import { send } from './host.ts';
import { narrowest, usePanel, useWords } from './panel-context.ts';
import { QuestionEntry, type Give } from './question-entry.tsx';
import { SourceLink } from './source-link.tsx';

interface Props {
  readonly questionnaire: Questionnaire;
  readonly answers: GivenAnswers;
  readonly answering: Answering | null;
  readonly open: boolean;
  onToggle(open: boolean): void;
  answer(answers: GivenAnswers): void;
}

export const QUESTIONNAIRE = 'questionnaire';

export function QuestionnaireView({ questionnaire, answers, answering, open, onToggle, answer }: Props) {
  const word = useWords();
  const panel = usePanel();
  const { blocks, title, introduction, closing, anonymous } = questionnaire;
  // What is asked depends on the text as well as on the answers.
  useEffect(() => { if (open) send({ type: 'answers', answers }); }, [open, questionnaire, answers]);
  const asked = new Set(answering?.visible ?? blocks.flatMap((b) => b.questions.map((q) => q.key)));
  const give: Give = (variable, value) => { answer({ ...answers, [variable]: value }); };
  const all = blocks.flatMap((b) => b.questions);
  const here = all[narrowest(panel, all.map((q) => q.place))]?.key;
  const shown = blocks.filter((b) => b.questions.some((q) => asked.has(q.key)));
  const finished = answering !== null && answering.screenedOut === null && answering.unmet.length === 0 && answering.refused.length === 0;
  return (
    <details class="section" id={QUESTIONNAIRE} open={open} onToggle={(e) => { if (e.currentTarget.open !== open) onToggle(e.currentTarget.open); }}>
      <summary><h2>{word('questionnaire')}</h2></summary>
      {open && (
        <div class="questionnaire">
          <p class="tools">
            <button type="button" onClick={() => { answer({}); }}>{word('startOver')}</button>
            <button type="button" onClick={() => { send({ type: 'page' }); }}>{word('savePage')}</button>
          </p>
          <p class="name">{title}</p>
          {introduction !== null && <p class="said">{introduction}</p>}
          {anonymous && <p>{word('anonymous')}</p>}
          {all.some((q) => q.required) && <p>{word('mustNote')}</p>}
          {shown.map((b) => <BlockView key={b.id} block={b} asked={asked} here={here} answers={answers} answering={answering} give={give} />)}
          <div role="status" class="standing">{answering && <Standing answering={answering} />}</div>
          {finished && closing !== null && <p class="said">{closing}</p>}
        </div>
      )}
    </details>
  );
}

interface BlockProps {
  readonly block: QuestionBlock;
  readonly asked: ReadonlySet<string>;
  /** The question that the cursor stands at. */
  readonly here: string | undefined;
  readonly answers: GivenAnswers;
  readonly answering: Answering | null;
  readonly give: Give;
}

function BlockView({ block, asked, here, answers, answering, give }: BlockProps) {
  const { title, introduction, place, questions } = block;
  return (
    <div class="questions">
      {title !== null && <h3><SourceLink place={place}>{title}</SourceLink></h3>}
      {introduction !== null && <p class="said">{introduction}</p>}
      {questions.filter((q) => asked.has(q.key)).map((q) => <QuestionView key={q.key} question={q} here={q.key === here} answers={answers} answering={answering} give={give} />)}
    </div>
  );
}

function QuestionView({ question, here, answers, answering, give }: Omit<BlockProps, 'block' | 'asked' | 'here'> & { readonly question: Question; readonly here: boolean }) {
  const word = useWords();
  const { key, number, text, help, required, place, fields } = question;
  const own = new Set(fields.map((f) => f.variable));
  const refused = answering?.refused.filter((r) => own.has(r.variable)) ?? [];
  return (
    <fieldset data-question={key} class={here ? 'question here' : 'question'}>
      <legend><SourceLink place={place}>{`${String(number)}.`}<span class="unseen">{word('toSource')}</span></SourceLink> {text}{required && <span class="must" title={word('must')}> *<span class="unseen">{word('must')}</span></span>}</legend>
      {help !== null && <p class="said">{help}</p>}
      <QuestionEntry question={question} answers={answers} give={give} />
      {refused.map(({ variable, message }) => <p key={variable} class="refused" role="alert">{message}</p>)}
      {answering?.screenedOut === key && <p class="refused" role="alert">{word('screenedOut')}</p>}
    </fieldset>
  );
}

/** What is left to answer, and what the respondent counts for. */
function Standing({ answering: { screenedOut, unmet, quotas } }: { readonly answering: Answering }) {
  const word = useWords();
  if (screenedOut !== null) return null;
  return (
    <>
      {unmet.length > 0 && <p>{word('unmet', unmet.length)}</p>}
      {quotas.length > 0 && <p>{word('quotas', quotas.join(word('comma')))}</p>}
    </>
  );
}
