import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  CHOICES_ATTRIBUTE,
  type Decision,
  parseDecisions,
  putDecision,
} from '../../../src/core/script/decisions';

const folder = mkdtempSync(join(tmpdir(), 'gongbao-choices-'));
const file = join(folder, 'choices.tsv');
const IDENTITY = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
const git = (...args: string[]) =>
  execFileSync('git', [...IDENTITY, ...args], { cwd: folder, stdio: 'pipe' });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const decision = (before: string, choice: string): Decision => ({
  page: 'news/a.md',
  config: 's2tw',
  before,
  word: '钟',
  after: '师傅',
  choice,
});

function commit(branch: string, from: string, decisions: readonly Decision[]): void {
  git('checkout', '-q', '-B', branch, from);
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // The first choice makes the file.
  }
  writeFileSync(file, decisions.reduce(putDecision, text));
  writeFileSync(join(folder, '.gitattributes'), `${CHOICES_ATTRIBUTE}\n`);
  git('add', '-A');
  git('commit', '-q', '-m', branch);
}

function merged(base: readonly Decision[] | null, ours: readonly Decision[], theirs: readonly Decision[]) {
  if (base) commit('base', 'root', base);
  commit('ours', base ? 'base' : 'root', ours);
  commit('theirs', base ? 'base' : 'root', theirs);
  git('checkout', '-q', 'ours');
  const { status } = spawnSync('git', [...IDENTITY, 'merge', '-q', '-m', 'm', 'theirs'], { cwd: folder });
  return { status, ...parseDecisions(readFileSync(file, 'utf8')) };
}

git('init', '-q');
git('commit', '-q', '--allow-empty', '-m', 'root');
git('branch', 'root');

describe('git merges choices', () => {
  it('made at neighbouring lines', () => {
    const { status, decisions, problems } = merged(
      [decision('老', '鍾')],
      [decision('听', '鐘'), decision('和', '鍾')],
      [decision('唱', '鐘'), decision('由', '鍾')],
    );
    expect(status).toBe(0);
    expect(decisions.map(({ before }) => before).sort()).toEqual(['听', '和', '唱', '由', '老'].sort());
    expect(problems).toEqual([]);
  });

  it('in a file that both sides have begun', () => {
    const { status, decisions } = merged(null, [decision('听', '鐘')], [decision('唱', '鍾')]);
    expect(status).toBe(0);
    expect(decisions).toHaveLength(2);
  });

  it('that differ for one place: the branch at hand counts, the other is reported by its line', () => {
    const { status, decisions, problems } = merged([], [decision('听', '鐘')], [decision('听', '鍾')]);
    expect(status).toBe(0);
    expect(decisions.map(({ choice }) => choice)).toEqual(['鐘']);
    expect(problems).toEqual([{ line: 2, code: 'duplicate', detail: '钟' }]);
  });
});
