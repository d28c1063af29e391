import { vi } from 'vitest';

/**
 * The regular expressions that loading a module builds with `RegExp(…)`, those of the modules that it imports among
 * them. The module is loaded afresh.
 */
export async function regexesBuiltBy(load: () => Promise<unknown>): Promise<readonly RegExp[]> {
  const native = globalThis.RegExp;
  const built: RegExp[] = [];
  const record = (regex: RegExp): RegExp => {
    built.push(regex);
    return regex;
  };
  vi.resetModules();
  globalThis.RegExp = new Proxy(native, {
    apply: (target, _self, args) => record(Reflect.construct(target, args)),
    construct: (target, args, newTarget) => record(Reflect.construct(target, args, newTarget)),
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = native;
  }
  return built;
}
