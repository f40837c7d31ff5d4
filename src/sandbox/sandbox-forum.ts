/**
 * A Discourse in a box: the embedded forum of `aval demo` and of the tests. Everything is in memory; every
 * moment comes from the injected clock; what it does is what the recordings show a real Discourse do.
 *
 *     const forum = createSandboxForum({ clock, settings: { min_post_length: 5 } });
 *     forum.addMember({ username: "alice", name: "Alice Morel" });            // trust level 2
 *     forum.addMember({ username: "lettres-bot", name: "Lettres", admin: true });
 *     forum.addCategory({ name: "lettres" });                                 // → { id, slug, … }
 *     forum.addGroupMembers("membres", ["alice", "bruno"]);                   // makes the group if it is new
 *     forum.addTag("lettre-de-soutien");
 *     forum.setSetting("authorized_extensions", "pdf|png");
 *     forum.silence("driss"); forum.suspend("emma"); forum.rename("leo", "leon"); forum.removeMember("zoe");
 *     const url = await forum.start();      // http://127.0.0.1:PORT, the API and the pages; start(port) as well
 *     // requests carry Api-Key: forum.apiKey and Api-Username: whoever acts
 *
 *     const alice = forum.as("alice");      // acts by the same rules as HTTP; a refusal is thrown (`Refusal`)
 *     const { topicId, postId } = alice.createTopic({ title, raw, category: "lettres", tags: ["a"] });
 *     const post = alice.reply(topicId, raw, { replyTo: 2 });                 // → { postId, number }
 *     alice.edit(postId, raw, { rawOld, reason }); alice.tick(postId, "3."); alice.tick(postId, "3.", false);
 *     alice.vote(postId, "projet-1", "Pour"); alice.unvote(postId, "projet-1");
 *     const land = alice.beginVote(postId, "projet-1", "Pour"); land();       // checked now, counted later
 *     alice.togglePoll(postId, "projet-1", "closed");
 *     alice.tag(topicId, ["a", "b"]); alice.retitle(topicId, title);
 *     alice.like(postId); alice.makeWiki(postId); alice.deletePost(postId); alice.recoverPost(postId);
 *     alice.setStatus(topicId, "closed", true); alice.deleteTopic(topicId); alice.recoverTopic(topicId);
 *     alice.message({ to: ["bruno"], title, raw });                           // → { topicId, postId }
 *
 *     forum.topic(topicId);      // { id, title, slug, tags, closed, archived, deleted, posts }
 *     forum.thread(topicId);     // the posts as people see them: id, number, author, raw, cooked, wiki, kind,
 *                                // version, likes, polls [{ name, status, groups, options [{ id, label, votes, voters }] }]
 *     forum.messages("bruno");   // the private messages they can read: { topicId, title, from, to, posts }
 *     forum.group("membres");    // { id, name, bio, members } or null
 *     forum.revisions(postId);   // [{ number, by, before, after }]
 *     forum.requests;            // every API request served: { method, path, as, status }
 *     forum.deliveries           // the webhooks' queue: see `deliveries.ts`
 *     await forum.settled();     // every delivery under way was answered
 *     await forum.stop();
 */
