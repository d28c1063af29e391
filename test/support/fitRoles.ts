import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LINE_ROLES } from '../../src/core/page/model';
import { type RoleTables, TABLE_NAMES } from '../../src/core/page/roleModel';
import { ROLE_COUNT } from '../../src/core/page/roleStates';
import { fitHabits, fitRoleModel } from './roleFit/crf';
import { FOLDS, roleExamples } from './roleFit/examples';
import { STRANGERS, writeStrangers } from './roleFit/strangers';

/**
 * Fits the role model on generated pages: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001).
 * Writes src/core/page/roleWeights.ts. `--split all` fits on the whole corpus, for shipping; figures on held-out
 * articles come from a fit on `tune`. Several models, each of pages of its own, are averaged. What a page's habits say is fitted on pages of articles that the first reading
 * has not seen, where it errs as it will err elsewhere.
 *
 *     fitRoles [--split tune|all] [--pages 300] [--shards 4] [--epochs 6] [--out FILE]
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      split: { type: 'string', default: 'tune' },
      pages: { type: 'string', default: '300' },
      epochs: { type: 'string', default: '6' },
      decay: { type: 'string', default: '0.008' },
      habits: { type: 'string', default: '6' },
      out: { type: 'string', default: 'src/core/page/roleWeights.ts' },
      folds: { type: 'string', default: STRANGERS },
      shards: { type: 'string', default: '4' },
    },
  });
  const split = values.split === 'all' ? 'all' : 'tune';
  const [pages, epochs, decay] = [Number(values.pages), Number(values.epochs), Number(values.decay)];
  const say = (line: string): boolean => process.stderr.write(`${line}\n`);
  const tables = meanTables(
    Array.from({ length: Number(values.shards) }, (_, shard) =>
      fitRoleModel(roleExamples({ split }, pages, shard * pages), epochs, decay, say),
    ),
  );
  const bases = Array.from({ length: FOLDS }, (_, fold) =>
    fitRoleModel(roleExamples({ split, fold }, pages), epochs, decay, () => {}),
  );
  const strangers = bases.flatMap((base, fold) =>
    roleExamples({ split, fold, inside: true }, Math.ceil(pages / FOLDS)).map((example) => ({
      example,
      base,
    })),
  );
  const habits = fitHabits(strangers, Number(values.habits), decay, say);
  writeFileSync(values.out, render({ ...tables, habits }));
  writeStrangers(
    values.folds,
    bases.map((base) => ({ ...base, habits })),
  );
}

function meanTables(models: readonly RoleTables[]): RoleTables {
  const mean = (table: keyof RoleTables): Float64Array => {
    const sum = new Float64Array(models[0]?.[table].length ?? 0);
    for (const model of models)
      model[table].forEach((weight, i) => {
        sum[i] = (sum[i] ?? 0) + weight;
      });
    return sum.map((weight) => weight / models.length);
  };
  return Object.fromEntries(
    (Object.keys(TABLE_NAMES) as (keyof RoleTables)[]).map((table) => [table, mean(table)]),
  ) as unknown as RoleTables;
}

const SCALE = 100;

function render(tables: RoleTables): string {
  const rows = (table: keyof RoleTables): string =>
    Array.from({ length: TABLE_NAMES[table].length }, (_, i) => {
      const row = Array.from(tables[table].slice(i * ROLE_COUNT, (i + 1) * ROLE_COUNT), (w) =>
        Math.round(w * SCALE),
      );
      return row.every((w) => w === 0) ? '' : `    '${TABLE_NAMES[table][i]}': '${row.join(' ')}',\n`;
    }).join('');
  const body = (Object.keys(TABLE_NAMES) as (keyof RoleTables)[])
    .map((table) => `  ${table}: {\n${rows(table)}  },\n`)
    .join('');
  return `/**
 * Weights of the role model in hundredths, a row a feature, a column a role in the order of LINE_ROLES:
 * ${LINE_ROLES.join(', ')}.
 * \`own\`: what a line shows; \`habits\`: what a first reading of the page shows;
 * \`steps\`: the role before; \`states\`: with the state of its article;
 * \`places\`: state of the article and look of the line; \`edges\`:
 * the role before and how the two lines stand to each other. Rows of zeros are left out.
 * Fitted by test/support/fitRoles.ts on generated pages; do not edit by hand.
 */
export const ROLE_WEIGHTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${body}};
`;
}

main();
