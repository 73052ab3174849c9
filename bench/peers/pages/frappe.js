import Gantt from "frappe-gantt";
import "../node_modules/frappe-gantt/dist/frappe-gantt.css";
import { contest } from "../../src/gantt/harness.ts";

const day = (instant) => new Date(instant).toISOString().slice(0, 10);
let chart;

contest({
  render(host, { tasks, links }) {
    const waitsFor = new Map(links.map((link) => [link.target, String(link.source)]));
    const inner = document.createElement("div");
    inner.id = "frappe";
    host.append(inner);
    chart = new Gantt(
      "#frappe",
      tasks.map((task) => ({
        id: String(task.id),
        name: task.name,
        start: day(task.start),
        end: day(task.end),
        progress: task.progress * 100,
        dependencies: waitsFor.get(task.id) ?? "",
      })),
      { view_mode: "Day", container_height: 700, scroll_to: "start" },
    );
  },
  isDrawn: (host) => host.querySelector(".bar-wrapper") !== null,
  update(index) {
    chart.update_task(String(index + 1), { progress: 77 });
  },
});
