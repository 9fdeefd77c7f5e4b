/** Where what the results of an analysis speak of is written: questions, pairs, options, dimensions, latent variables, paths, strata, quotas. */
import type { Node } from '../../syntax/tree.ts';
import type { Written } from '../dimensions.ts';
import { metricOf } from './context.ts';
import type { Instrument } from './instrument.ts';

export interface AnalysisPlaces {
  /** The analysis itself; null where there is none of that number. */
  readonly analysis: Written | null;
  /** By the id of a row; null for rows about everything that was analysed. */
  row(id: string): Written | null;
  /** On which scale the question of a row is answered, as its ends and unit; null for rows about something else. */
  scale(id: string): string | null;
}

/** @param at place of the analysis among those of the document */
export function analysisPlaces(instrument: Instrument, uri: string, at: number): AnalysisPlaces {
  const { survey } = instrument;
  const analysis = survey.analyses[at];
  const own = new Map<string, Node>();
  const add = (id: string | null | undefined, node: Node): void => { if (id !== null && id !== undefined && !own.has(id)) own.set(id, node); };
  const key = (name: string | undefined): string => (name === undefined ? '' : analysis?.variables.some((v) => v.id === name) === true ? name : (instrument.dimension(name)?.key ?? name));
  for (const v of analysis?.variables ?? []) add(v.id, v.node);
  for (const p of analysis?.paths ?? []) add(`${key(p.from?.source)}->${key(p.to?.source)}`, p.node);
  for (const v of instrument.variables.values()) add(v.name, v.node);
  for (const v of instrument.variables.values()) {
    add(v.item.id, v.item.node);
    add(v.row?.id, v.row?.node ?? v.node);
    for (const o of v.item.options) add(`${v.name}=${o.value}`, o.node);
    // The first side of a pair stands for both.
    add(v.pair, v.node);
  }
  for (const s of [...(survey.sampling?.strata ?? []), ...survey.quotas]) add(s.id, s.node);
  const found = (name: string): Written | null => {
    const node = own.get(name);
    if (node !== undefined) return { uri, span: node.span };
    return name === '' ? null : ((instrument.dimensions.get(name) ?? instrument.dimension(name))?.written ?? null);
  };
  return {
    analysis: analysis === undefined ? null : { uri, span: analysis.node.span },
    row(id) {
      for (const name of named(id)) {
        const place = found(name);
        if (place !== null) return place;
      }
      return null;
    },
    scale(id) {
      const variable = instrument.variables.get(id);
      return variable === undefined ? null : metricOf({ ...variable, variable });
    },
  };
}

/**
 * What a row may be about, the likeliest first. Answers and sides stand behind what they belong to, `item=4` and
 * `dimension:perception`; what a bootstrap follows stands before, `weight:item`; an effect without a path is told where it arrives.
 */
function named(id: string): readonly string[] {
  const parameter = id.slice(id.indexOf(':') + 1);
  return [id, id.slice(0, Math.max(id.lastIndexOf('='), 0)), id.slice(0, Math.max(id.lastIndexOf(':'), 0)), parameter, parameter.slice(parameter.lastIndexOf('->') + 2)];
}
