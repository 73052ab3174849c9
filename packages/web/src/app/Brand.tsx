import classes from "./Sidebar.module.css";

/** The mark and the name. */
export function Brand() {
  return (
    <span className={classes["brand"]}>
      <img src="/gantry.svg" alt="" width={26} height={26} />
      <span className={classes["brandName"]}>Gantry</span>
    </span>
  );
}
