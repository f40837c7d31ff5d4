/** What the forum says of itself: site, about, settings, form templates. */
import { type Forum } from "../forum.ts";
import { VERSIONS } from "../era.ts";
import { invalidAccess, notFound, unprocessable } from "../refusal.ts";
import { allGroups, people } from "../rules/membership.ts";
import { asListed, fromNew, newNameOf } from "../state/renamed-settings.ts";
import { listedSetting, settingValue, stockValue } from "../state/stock-settings.ts";
import { categoryJson } from "../views/category-json.ts";
import { visibleCategories } from "./categories.ts";
import { briefUser } from "../views/brief-user.ts";
import {
  admin,
  given,
  NOTHING,
  PlainText,
  pathId,
  requiredText,
  text,
  type Call,
  type Routes,
} from "./call.ts";
import { userFieldJson } from "./users.ts";

export function siteRoutes(routes: Routes): void {
  routes.get("/site", (call) => ({
    default_archetype: "regular",
    post_types: { regular: 1, moderator_action: 2, small_action: 3, whisper: 4 },
    groups: allGroups(call.forum).map(({ id, name }) => ({ id, name })),
    uncategorized_category_id: 1,
    can_create_tag: call.me?.admin === true,
    can_tag_topics: call.me !== null,
    top_tags: [...call.forum.state.tags.values()].map((tag) => tag.name),
    categories: visibleCategories(call).map((one) => categoryJson(call.forum, one, call.me)),
    user_fields: [...call.forum.state.userFields.values()].map(userFieldJson),
  }));
  routes.get("/site/basic-info", (call) => ({
    title: call.forum.state.settings.get("title"),
    description: "",
  }));
  routes.get("/srv/status", () => new PlainText("ok"));
  routes.get("/about", about);
  settingRoutes(routes);
  formTemplateRoutes(routes);
}

function about(call: Call): unknown {
  const { state, era } = call.forum;
  const everyone = people(call.forum);
  return {
    about: {
      stats: { topic_count: state.topics.size, post_count: state.posts.size, user_count: everyone.length },
      description: "",
      title: state.settings.get("title"),
      locale: state.settings.get("default_locale"),
      version: VERSIONS[era],
      https: false,
      moderators: everyone.filter((member) => member.moderator && !member.admin).map(briefUser),
      admins: everyone.filter((member) => member.admin).map(briefUser),
    },
  };
}

function settingRoutes(routes: Routes): void {
  routes.get("/admin/site_settings", (call) => {
    admin(call);
    return { site_settings: listSettings(call.forum) };
  });
  routes.put("/admin/site_settings/:name", (call) => {
    admin(call);
    const name = call.path["name"] ?? "";
    const wanted = { name, value: given(call, name) ?? "" };
    const { name: inner, value } = call.forum.era !== "2023" ? renamed(wanted) : wanted;
    if (!call.forum.state.settings.has(inner)) throw unprocessable(`No setting named '${name}' exists`);
    if (call.forum.era === "2023" && listedSetting(inner) === undefined) {
      throw unprocessable("You are not allowed to change hidden settings");
    }
    try {
      call.forum.state.settings.set(inner, settingValue(inner, value));
    } catch (error) {
      if (error instanceof RangeError) throw unprocessable(`${name}: You must provide a number.`);
      throw error;
    }
    return NOTHING;
  });
}

/** Since 3.2 a renamed setting answers to its new name only. */
function renamed(wanted: { name: string; value: unknown }): { name: string; value: unknown } {
  const now = newNameOf(wanted.name);
  if (now !== undefined) {
    throw unprocessable(`The setting '${wanted.name}' is deprecated. Use '${now}' instead.`);
  }
  return fromNew(wanted.name, wanted.value);
}

function listSettings(forum: Forum): unknown[] {
  return [...forum.state.settings].flatMap(([name, value]) => {
    const stock = listedSetting(name);
    if (stock === undefined) return [];
    const usualValue = stockValue(forum.era, name) ?? stock.value;
    const plain = { name, value: String(value), groups: false };
    const shown = forum.era !== "2023" ? asListed(name, value) : plain;
    const usual = forum.era !== "2023" ? asListed(name, usualValue).value : String(usualValue);
    const type = shown.groups ? "group_list" : stock.type;
    return [{ setting: shown.name, default: usual, value: shown.value, type, description: "" }];
  });
}

function formTemplateRoutes(routes: Routes): void {
  const enabled = (call: Call): void => {
    admin(call);
    if (call.forum.state.settings.get("experimental_form_templates") !== true) throw invalidAccess();
  };
  routes.get("/admin/customize/form-templates", (call) => {
    enabled(call);
    return { form_templates: [...call.forum.state.formTemplates.values()] };
  });
  routes.post("/admin/customize/form-templates", (call) => {
    enabled(call);
    const template = {
      id: call.forum.state.nextId("form template"),
      name: requiredText(call, "name"),
      template: requiredText(call, "template"),
    };
    call.forum.state.formTemplates.set(template.id, template);
    return { form_template: template };
  });
  routes.put("/admin/customize/form-templates/:id", (call) => {
    enabled(call);
    const template = call.forum.state.formTemplates.get(pathId(call));
    if (template === undefined) throw notFound();
    template.name = text(call, "name") ?? template.name;
    template.template = text(call, "template") ?? template.template;
    return { form_template: template };
  });
}
