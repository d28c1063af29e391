/** Where the features of a model stand among its numbers: one block after the other. */
export interface FeatureBlocks<Block extends string> {
  readonly names: readonly Block[];
  /** How many features all blocks have. */
  readonly count: number;
  /** Number of a block's first feature. */
  readonly bases: Readonly<Record<Block, number>>;
}

/** Lays out blocks of features, given by their sizes in order. */
export function featureBlocks<Block extends string>(
  sizes: Readonly<Record<Block, number>>,
): FeatureBlocks<Block> {
  const names = Object.keys(sizes) as Block[];
  const bases = {} as Record<Block, number>;
  let count = 0;
  for (const name of names) {
    bases[name] = count;
    count += sizes[name];
  }
  return { names, count, bases };
}

/** A model's weights by their features' numbers; a block without any weighs 0. */
export function weightsOf<Block extends string>(
  { names, count, bases }: FeatureBlocks<Block>,
  weights: Readonly<Partial<Record<Block, readonly number[]>>>,
): Float64Array {
  const all = new Float64Array(count);
  for (const name of names) all.set(weights[name] ?? [], bases[name]);
  return all;
}
