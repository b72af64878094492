/** A process that does some work and then rests; it tells again and again how many bytes of its heap are in use. */
import { collectAtRest } from '../../../server/src/files/rest';

/** Milliseconds between two looks, and between two messages. */
const OFTEN = 40;

/** Objects that the work leaves behind, some 30 MB. */
const OBJECTS = 300_000;

collectAtRest(OFTEN);
setTimeout(() => {
  const made = Array.from({ length: OBJECTS }, (_, index) => ({ index, text: `object ${index}` }));
  process.send?.({ made: made.length, used: process.memoryUsage().heapUsed });
  setInterval(() => process.send?.({ made: 0, used: process.memoryUsage().heapUsed }), OFTEN);
}, OFTEN);
