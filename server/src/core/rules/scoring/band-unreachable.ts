/** A band or level that no case can reach: its test holds for nothing, or for nothing that can occur. */
import { defineRule } from '../define-rule.ts';
import { criterionLabel, soundBands, tilePlace } from '../support/bands.ts';

export default defineRule({
  id: 'band-unreachable',
  group: 'scoring',
  since: '0.1.0',
  status: 'stable',
  level: 'document',
  severity: 'warning',
  fix: 'none',
  kinds: ['scoring'],
  summary: { zh: '没有任何情况能落在这一档。', en: 'No case can fall in the band.' },
  messages: {
    empty: { zh: '{criterion}：没有任何值满足“{test}”。', en: '{criterion}: no value at all meets “{test}”.' },
    outside: { zh: '{criterion}：“{test}”整个在“{input}”的取值范围之外，没有情况能落在这一档。', en: '{criterion}: “{test}” lies wholly outside the values of “{input}”, so that no case falls in this band.' },
    value: { zh: '{criterion}：“{test}”不是“{input}”的可选值，没有情况能落在这一档。', en: '{criterion}: “{test}” is none of the values of “{input}”, so that no case falls in this band.' },
    several: { zh: '{criterion}：没有任何情况满足“{test}”。', en: '{criterion}: no case at all meets “{test}”.' },
  },
  check({ document, report }) {
    for (const bands of soundBands(document)) {
      const { criterion, axis, tiles } = bands;
      const found = bands.proof?.unreachable.map((u) => ({ tile: u.tile, message: axis.kind === 'values' ? ('value' as const) : u.why }))
        ?? bands.table?.proof.unreachable.map((tile) => ({ tile, message: 'several' as const })) ?? [];
      for (const { tile, message } of found) {
        const place = tiles[tile];
        const name = criterion.levels?.[tile]?.names.join(' / ');
        report({
          message,
          span: tilePlace(document, place, criterion),
          data: { criterion: criterionLabel(criterion), test: place?.when?.source ?? name ?? '', input: axis.name },
        });
      }
    }
  },
});
