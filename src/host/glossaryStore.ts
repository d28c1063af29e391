import { createGlossary, type Glossary } from '../core/glossary/glossary';
import { parseGlossaryTsv } from '../core/glossary/glossaryTsv';
import type { Assets } from './assets';
import { lazy } from './lazy';
import type { Log } from './log';

const BUILT_IN = 'media/glossary/union-terms.tsv';

/** The glossary, read and indexed when first asked for. */
export class GlossaryStore {
  readonly get: () => Promise<Glossary>;

  constructor(assets: Assets, log: Log) {
    this.get = lazy(async () => {
      const { entries, problems } = parseGlossaryTsv(await assets.text(BUILT_IN));
      for (const { line, code, detail } of problems) log.info(`${BUILT_IN}:${line}: ${code} ${detail}`);
      return createGlossary(entries);
    });
  }
}
