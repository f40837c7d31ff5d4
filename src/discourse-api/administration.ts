/** What only an administrator asks of a forum: provisioning it, and finding out whether it is provisioned. */
import { type CategoriesApi, createCategoriesApi } from "./categories.ts";
import type { Client } from "./client.ts";
import { createDeletedTopicsApi, type DeletedTopicsApi } from "./deleted-topics.ts";
import { createFormTemplatesApi, type FormTemplatesApi } from "./form-templates.ts";
import { createSiteSettingsApi, type SiteSettingsApi } from "./site-settings.ts";
import type { TagDialect } from "./tag-dialect.ts";
import { createTagGroupsApi, type TagGroupsApi } from "./tag-groups.ts";
import { createTagListApi, type TagListApi } from "./tag-list.ts";
import { createThemesApi, type ThemesApi } from "./themes.ts";
import { createUserFieldsApi, type UserFieldsApi } from "./user-fields.ts";
import { createWebhookUpkeepApi, type WebhookUpkeepApi } from "./webhook-upkeep.ts";

export interface Administration {
  readonly siteSettings: SiteSettingsApi;
  readonly tagList: TagListApi;
  readonly tagGroups: TagGroupsApi;
  readonly userFields: UserFieldsApi;
  readonly formTemplates: FormTemplatesApi;
  readonly themes: ThemesApi;
  readonly categories: CategoriesApi;
  readonly webhookUpkeep: WebhookUpkeepApi;
  readonly deletedTopics: DeletedTopicsApi;
}

export function createAdministration(client: Client, dialect: TagDialect): Administration {
  const tagList = createTagListApi(client);
  return {
    siteSettings: createSiteSettingsApi(client),
    tagList,
    tagGroups: createTagGroupsApi(client, dialect, tagList),
    userFields: createUserFieldsApi(client),
    formTemplates: createFormTemplatesApi(client),
    themes: createThemesApi(client),
    categories: createCategoriesApi(client),
    webhookUpkeep: createWebhookUpkeepApi(client),
    deletedTopics: createDeletedTopicsApi(client),
  };
}
