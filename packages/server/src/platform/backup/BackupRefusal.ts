/** A backup cannot be taken or restored for a reason its user can mend; the message says what and how, in plain words. */
export class BackupRefusal extends Error {
  override readonly name = "BackupRefusal";
}
