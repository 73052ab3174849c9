import type { Field, Permission, RecordDeclaration, ShareLevel } from "@gantry/records";

/** What the reader may do with the rows of a record type. The server decides; this only leaves out what it would refuse. */
export interface RecordRights {
  mayCreate: boolean;
  mayWrite: boolean;
  mayDelete: boolean;
  mayRead: (field: Field) => boolean;
  /** One field of a row that may be written at all. */
  mayWriteField: (field: Field) => boolean;
  has: (permission: Permission) => boolean;
  /** How far a single row is shared with the reader who sees it for no other reason; null where the project is theirs to see. */
  shared: ShareLevel | null;
}

export function recordRights(
  { permissions }: RecordDeclaration,
  has: (permission: Permission) => boolean,
): RecordRights {
  const mayWrite = has(permissions.write);
  const others = permissions.writeFields === undefined || has(permissions.writeFields);
  return {
    has,
    shared: null,
    mayCreate: has(permissions.create),
    mayWrite,
    mayDelete: has(permissions.delete),
    mayRead: ({ readPermission }) => readPermission === null || has(readPermission),
    mayWriteField: ({ writePermission, writable, byStep }) =>
      writable && !byStep && mayWrite && (writePermission === null ? others : has(writePermission)),
  };
}
