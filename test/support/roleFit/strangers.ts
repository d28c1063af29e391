import { readFileSync, writeFileSync } from 'node:fs';
import type { RoleTables } from '../../../src/core/page/roleModel';

/**
 * Role models each of which has not seen one fold of the articles: on pages of that fold they err as the shipped one
 * errs on pages of the world, so what is fitted behind them does not take its own memory for certainty.
 */
export const STRANGERS = '.cache/strangerRoles.json';

export function writeStrangers(file: string, models: readonly RoleTables[]): void {
  const plain = models.map((model) =>
    Object.fromEntries(
      Object.entries(model).map(([name, table]) => [name, Array.from(table as Float64Array)]),
    ),
  );
  writeFileSync(file, JSON.stringify(plain));
}

/** One model a fold, as the last run of `fitRoles` left them. */
export function readStrangers(file: string = STRANGERS): RoleTables[] {
  const plain = JSON.parse(readFileSync(file, 'utf8')) as Record<keyof RoleTables, number[]>[];
  return plain.map(
    (model) =>
      Object.fromEntries(
        Object.entries(model).map(([name, table]) => [name, Float64Array.from(table)]),
      ) as unknown as RoleTables,
  );
}
