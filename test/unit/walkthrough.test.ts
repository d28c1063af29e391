import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readJson } from '../support/sourceFiles';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly media: { readonly svg: string; readonly altText: string };
      }[];
    }[];
  };
}

const root = path.join(import.meta.dirname, '..', '..');
const steps = readJson<Manifest>('package.json').contributes.walkthroughs.flatMap((one) => one.steps);

describe('the pictures of the walkthrough', () => {
  test('are as many as its steps, at most six, and each says in words what it shows', () => {
    expect(new Set(steps.map(({ media }) => media.svg)).size).toBe(steps.length);
    expect(steps.length).toBeLessThanOrEqual(6);
    for (const { media } of steps) expect(media.altText).toMatch(/^%walkthrough\..+\.alt%$/);
  });

  test.each(steps)('$id has the colours of the theme, in the only way that VS Code lets in', ({ media }) => {
    const picture = readFileSync(path.join(root, media.svg), 'utf8');
    // its page refuses style sheets and style attributes, without which a picture is black
    expect(picture).not.toMatch(/<style|\sstyle=|\sclass=|<script|<image|href=/);
    const fills = [...picture.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(fills.length).toBeGreaterThan(5);
    expect(fills.filter((fill) => !/^(?:none|var\(--vscode-[\w-]+, #[0-9a-f]{6,8}\))$/i.test(fill))).toEqual(
      [],
    );
  });
});
