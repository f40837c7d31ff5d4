/**
 * A test runner for Stryker that imports the tests of the commands once and calls them for each mutant: a hundredth of
 * a second instead of one to several, since no worker starts and no module is read again. What a module makes of a
 * mutant when it is loaded (a table, a pattern) is tried in a process of its own, which Stryker starts.
 *
 * Only for tests that keep nothing from one to the next, as those of the commands do.
 */
import { globSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { CollectedTest } from "./collected-tests.ts";

const TESTS = ["src/core/commands/*.test.ts", "test/cases/{commands,answers}.test.ts"];
const IN_PLACE_OF_VITEST = new URL("collected-tests.ts", import.meta.url).href;

/** What the instrumented code shares with whoever runs it. */
interface Shared {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  mutantCoverage?: unknown;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
}

interface MutantRun {
  readonly activeMutant: { readonly id: string };
  /** "static": when modules are loaded. */
  readonly mutantActivation: "static" | "runtime";
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
}

const PASSED = 0;
const FAILED = 1;

/** The instrumented code keeps the object that it finds first. */
const shared: Shared = {};
Reflect.set(globalThis, "__stryker__", shared);

class InOneProcess {
  private tests: readonly CollectedTest[] | null = null;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    share({});
    const results = [];
    for (const test of await this.load()) {
      shared.currentTestId = test.id;
      const began = performance.now();
      const failure = await failureOf(test);
      results.push({
        id: test.id,
        name: test.id,
        timeSpentMs: Math.ceil(performance.now() - began),
        ...(failure === null ? { status: PASSED } : { status: FAILED, failureMessage: failure }),
      });
    }
    shared.currentTestId = undefined;
    return { status: "complete", tests: results, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }: MutantRun) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    share({ hitLimit });
    if (mutantActivation === "static") shared.activeMutant = activeMutant.id;
    const tests = await this.load();
    shared.activeMutant = activeMutant.id;
    shared.hitCount = 0;
    let nrOfTests = 0;
    for (const test of tests) {
      if (wanted !== null && !wanted.has(test.id)) continue;
      nrOfTests += 1;
      const failureMessage = await failureOf(test);
      if (hitLimit !== undefined && shared.hitCount > hitLimit)
        return { status: "timeout", reason: `more than ${hitLimit} times` };
      if (failureMessage !== null)
        return { status: "killed", killedBy: [test.id], failureMessage, nrOfTests };
    }
    return { status: "survived", nrOfTests };
  }

  private async load(): Promise<readonly CollectedTest[]> {
    this.tests ??= await loadTests();
    return this.tests;
  }
}

/** What mutants look at, with nothing of the run before in it. */
function share(own: Shared): void {
  Object.assign(shared, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined }, own);
}

async function failureOf({ run }: CollectedTest): Promise<string | null> {
  try {
    await run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function loadTests(): Promise<readonly CollectedTest[]> {
  registerHooks({
    resolve: (name, context, next) =>
      name === "vitest" && context.parentURL !== IN_PLACE_OF_VITEST
        ? { url: IN_PLACE_OF_VITEST, shortCircuit: true }
        : next(name, context),
  });
  const { collect } = await import("./collected-tests.ts");
  const tests: CollectedTest[] = [];
  for (const file of globSync(TESTS).toSorted()) {
    const { href } = pathToFileURL(path.resolve(file));
    tests.push(...(await collect(file, async () => import(href))));
  }
  return tests;
}

export const strykerPlugins = [{ kind: "TestRunner", name: "in-one-process", injectableClass: InOneProcess }];
