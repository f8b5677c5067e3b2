/** `npm start`: the hub on this machine's own environment. */
import { runHub } from '#hub/run-hub.ts';

runHub(process.env);
