/** What the quadrants of importance and performance are called (Martilla & James 1977). */
import type { Quadrant } from '../../../statistics/ipa.ts';
import { word, type Word } from '../result.ts';

export const QUADRANTS: Readonly<Record<Quadrant, Word>> = {
  'keep-up': word('keep-up', '继续保持', 'keep up the good work'),
  concentrate: word('concentrate', '重点改进', 'concentrate here'),
  'low-priority': word('low-priority', '次要改进', 'low priority'),
  overkill: word('overkill', '可能过度', 'possible overkill'),
};
