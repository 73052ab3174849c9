import classes from "./Brand.module.css";

/** The mark and the name. */
export function Brand({ markOnly = false }: { markOnly?: boolean }) {
  return (
    <span className={classes["brand"]}>
      <img src="/gantry.svg" alt="" width={26} height={26} />
      {!markOnly && <span className={classes["name"]}>Gantry</span>}
    </span>
  );
}
