import type { Captures, Rule } from './rule';

/**
 * Several `match` rules as one: `(first)|(second)|…`, the groups of each renumbered. For every token the engine looks
 * for each rule anew through the rest of the line, so one rule of many branches costs far less than many rules.
 * Of two branches that match at the same place the earlier is taken, as with rules. Throws where a rule spans text.
 */
export function merged(comment: string, rules: readonly Rule[]): Rule {
  const branches: string[] = [];
  const captures: Record<string, Rule> = {};
  let group = 0;
  for (const rule of rules.flatMap(matchesOf)) {
    if (rule.match === undefined) throw new Error(`not a match rule: ${rule.comment}`);
    // A group that bears no scope would still be handed over with every match.
    branches.push(rule.name === undefined ? `(?:${rule.match})` : `(${rule.match})`);
    if (rule.name !== undefined) captures[++group] = { name: rule.name };
    for (const [own, capture] of Object.entries(rule.captures ?? {}))
      captures[group + Number(own)] = within(rule, capture);
    group += groupsIn(rule.match);
  }
  return { comment, match: branches.join('|'), captures: captures satisfies Captures };
}

/** What is tokenised inside a group does not inherit the scope of the group around it. */
function within(rule: Rule, capture: Rule): Rule {
  if (rule.name === undefined || capture.patterns === undefined) return capture;
  return { ...capture, name: capture.name === undefined ? rule.name : `${rule.name} ${capture.name}` };
}

function matchesOf(rule: Rule): readonly Rule[] {
  return rule.patterns !== undefined && rule.match === undefined && rule.begin === undefined
    ? rule.patterns.flatMap(matchesOf)
    : [rule];
}

/**
 * The same behind a look ahead that all branches share, so that a text without it is passed over without a look at any
 * branch. `ahead` must hold wherever a branch matches. One plain character is best: the engine jumps from one to the
 * next; a class it can only tell by its first byte, which nearly all Han characters share.
 */
export function gated(comment: string, ahead: string, rules: readonly Rule[]): Rule {
  const { match, ...rule } = merged(comment, rules.flatMap(matchesOf).map(unanchored));
  return { ...rule, match: `(?=${ahead})(?:${match})` };
}

/** The same for rules that open a line: `^` stands once in front, so that they are not tried anywhere else. */
export function anchored(comment: string, rules: readonly Rule[]): Rule {
  const { match, ...rule } = merged(comment, rules.flatMap(matchesOf).map(unanchored));
  return { ...rule, match: `^(?:${match})` };
}

/** Without the `^` that stands in front of all branches. */
function unanchored(rule: Rule): Rule {
  return rule.match === undefined ? rule : { ...rule, match: rule.match.replace(/^\^/, '') };
}

/** How many capturing groups a pattern has. */
export function groupsIn(source: string): number {
  const bare = source.replaceAll(/\\./gu, 'x').replaceAll(/\[[^\]]*\]/gu, 'x');
  return bare.split(/\((?!\?)/u).length - 1;
}
