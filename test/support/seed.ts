/**
 * Properties try the same random cases at each run, so that a run is red only for what was changed. `SEED=random` looks for new
 * ones, `SEED=NUMBER` repeats those of a failure.
 */
import fc from 'fast-check';

const asked = process.env.SEED ?? '20261005';

if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
