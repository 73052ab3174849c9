/** Gantry cannot start for a reason its user can mend; the message says what and how, in plain words. */
export class StartRefusal extends Error {
  override readonly name = "StartRefusal";
}
