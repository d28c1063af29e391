import type { Draft } from './draft';
import type { Knobs } from './knobs';
import type { PaperProfile } from './profiles';
import type { Random } from './random';

const LEVELS = ['#', '##', '###', '####'];

/** Gives headings the marks that a converter made of their type size: missing, wrong and misplaced as the knobs say. */
export function markHeadings(
  chunks: readonly Draft[][],
  profile: PaperProfile,
  knobs: Knobs,
  random: Random,
): void {
  const none = random.chance(knobs.markNone);
  const kept = random.chance(knobs.subheadsMarked);
  for (const chunk of chunks) {
    const big = chunk.some((draft) => draft.role === 'kicker' || draft.role === 'subhead');
    const usual: Partial<Record<Draft['role'], string>> = {
      kicker: profile.marks.kicker,
      headline: big ? profile.marks.big : profile.marks.headline,
      'column-label': profile.marks.kicker,
      subhead: profile.marks.subhead,
    };
    for (const draft of chunk) {
      const mark = usual[draft.role] ?? '';
      if (none || mark === '') continue;
      if (!(kept && draft.role === 'subhead') && random.chance(knobs.markMissing)) continue;
      draft.mark = random.chance(knobs.markWrong) ? random.pick(LEVELS) : mark;
    }
    const bodies = chunk.filter(
      (draft) => draft.role === 'body' && draft.segments[0]?.start === 0 && !draft.indented,
    );
    if (!none && bodies.length > 1 && random.chance(knobs.markOnBody)) random.pick(bodies).mark = '##';
  }
}
