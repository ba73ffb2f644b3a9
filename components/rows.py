"""The lines of a list of requests, as the queue and “My requests” show them."""

# v-memo: a line is drawn anew when one of what it shows has changed, and not because another line has.
LINE = """
  <div v-for="row in s.rows" :key="row.id" role="row"
       v-memo="[row, ago(row.created_at), changed[row.id], picks.has(row.id), s.seen && s.seen[row.id], s.presence && s.presence.here[row.id], !!s.bulk, s.can_take]"
       class="row-line" :class="{ glow: changed[row.id], picked: picks.has(row.id), unread: s.marks && unread(row, s.seen[row.id]) }"
       data-testid="request-row" :data-number="row.name" :data-status="row.status" @reqstly:select="s.bulk && picks.pick(row.id)">
    <span role="cell" class="c-prio"><input v-if="s.bulk" type="checkbox" class="tick" :checked="picks.has(row.id)" @mousedown.shift.prevent @click="picks.pick(row.id, $event.shiftKey)" :aria-label="'Select ' + row.name" data-testid="row-pick">
      <span class="icon prio" :class="row.priority" :title="s.words.priority[row.priority][1]"><span aria-hidden="true">{{ s.words.priority[row.priority][0] }}</span></span></span>
    <span role="cell" class="number c-number">{{ row.name }}</span>
    <a role="cell" class="title" :href="row.href" :title="row.title" dir="auto">{{ row.title }}<span v-if="row.unanswered_since" class="tag words" data-testid="row-unanswered"><span class="icon" style="font-size:14px" aria-hidden="true">mark_chat_unread</span>New words</span><span class="sr">, {{ s.words.priority[row.priority][1] }} priority<template v-if="s.presence && whoIs(s.presence.here[row.id], s.me)">, {{ whoIs(s.presence.here[row.id], s.me) }}</template></span></a>
    <span v-if="s.presence && others(s.presence.here[row.id], s.me).length" class="at-it" aria-hidden="true" data-testid="row-people"><i v-for="p in others(s.presence.here[row.id], s.me).slice(0, 3)" :key="p.id" class="face" :class="p.doing">{{ initials(p.name) }}<b v-if="p.doing !== 'looking'" class="icon">edit</b></i></span>
    <span role="cell" class="soft c-type">{{ row.type }}</span>
    <span role="cell" class="soft c-requester">{{ row.requester }} <span v-if="row.requester_left" class="tag" data-testid="row-requester-left">left</span></span>
    <time role="cell" class="soft c-age" :datetime="row.created_at" :title="exact(row.created_at)">{{ ago(row.created_at) }}</time>
    <span role="cell" class="c-assignee" :class="{ faint: !row.assignee }">{{ row.assignee || 'Nobody yet' }}</span>
    <span role="cell" class="state" :class="row.status"><span class="icon" aria-hidden="true">{{ s.words.status[row.status][0] }}</span>{{ s.words.status[row.status][1] }}</span>
    <span v-if="s.can_take && !['resolved','cancelled'].includes(row.status) && row.assignee_id !== s.me" class="acts">
      <button class="btn slim" @click="act('take', row.number, row.version)" data-testid="row-take" :aria-label="'Take ' + row.name">Take</button></span>
  </div>
"""

LINES = (
    """
  <div v-if="s.rows.length" class="rows" :class="{ picks: s.bulk, picking: s.bulk && picks.count() }" role="table" :aria-label="s.heading" data-testid="rows">
    <div class="row-line head" role="row"><span role="columnheader" class="c-prio"><input v-if="s.bulk" type="checkbox" class="tick" :checked="picks.here().length === s.rows.length" :indeterminate="picks.here().length > 0 && picks.here().length < s.rows.length" @click="picks.pickPage()" aria-label="Select all shown" data-testid="pick-page"><span class="sr">Priority</span></span><span role="columnheader">Number</span><span role="columnheader">Title</span>
      <span role="columnheader" class="c-type">Type</span><span role="columnheader" class="c-requester">Asked by</span><span role="columnheader">Age</span><span role="columnheader">Assignee</span><span role="columnheader">Status</span></div>
"""
    + LINE
    + """
  </div>
  <div v-else class="card empty" data-testid="empty"><span class="icon" aria-hidden="true">{{ s.empty[0] }}</span><h2>{{ s.empty[1] }}</h2><p>{{ s.empty[2] }}</p><p v-if="s.empty[3]" class="next"><a class="btn" :href="s.empty[3][1]">{{ s.empty[3][0] }}</a></p></div>
"""
)

FIRST = '<a v-if="s.first" class="btn" :href="s.first" data-testid="first-page">Back to the start</a>'
