/**
 * Asks for the Markdown editor on the service's posts: the forum's rich text
 * editor would rewrite what the service reads there.
 *
 * @import { PluginApi } from "discourse/lib/plugin-api"
 */
import * as constants from "discourse/lib/constants";
import { isBot } from "./read-view";

/**
 * Nothing on forums that have no such editor.
 *
 * @param {PluginApi} api
 */
export function editAsMarkdown(api) {
  const { markdown } = constants.USER_OPTION_COMPOSITION_MODES ?? {};
  if (markdown === undefined || !api.registerValueTransformer) {
    return;
  }
  api.registerValueTransformer(
    "composer-force-editor-mode",
    (/** @type {any} */ { value, context }) => {
      const { action, post } = context?.model ?? {};
      const isOurs = action === "edit" && isBot(post?.username ?? "");
      return isOurs ? markdown : value;
    }
  );
}
