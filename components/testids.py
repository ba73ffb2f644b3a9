"""Every `data-testid` there is, named after the domain: what scripts that drive the product may rely on.

A name that ends in a dash is a prefix: the rest is a key of the domain, such as `act-take` or `status-waiting`.
`tests/components/test_testids.py` holds this list and the sources equal."""

# The frame
PAGE = "page"  # what changes when one goes to another page in this window
RAIL = "rail"
NAV = "nav-"  # home, mine, people, teams, rules, history, status, or a team's key
RAIL_COUNT = "rail-count"
RAIL_UNANSWERED = "rail-unanswered"
ME = "me"
SIGN_OUT = "sign-out"
GO_TO = "go-to"
SUGGESTIONS = "suggestions"
SUGGESTION = "suggestion"
NEW_REQUEST = "new-request"
OPEN_PALETTE = "open-palette"
PALETTE = "palette"
PALETTE_WORDS = "palette-words"
PALETTE_ITEM = "palette-item"
KEYS_HELP = "keys-help"
KEYS_ON = "keys-on"
KEYS_SAID = "keys-said"
NOTICE = "notice"
UNDO = "undo"
CONFIRM_DIALOG = "confirm-dialog"
CONFIRM_CONSEQUENCES = "confirm-consequences"
CONFIRM_CANCEL = "confirm-cancel"
CONFIRM_YES = "confirm-yes"

# Sign in, and one's own account
DOOR_SAID = "door-said"
WITH = "with-"  # a provider's key
ACCOUNT_SAID = "account-said"
CONNECTIONS = "connections"
CONNECTION = "connection-"  # a provider's key
CONNECT = "connect"
DISCONNECT = "disconnect"
SESSIONS = "sessions"
SESSION = "session"
END_SESSION = "end-session"
END_OTHERS = "end-others"
TOKENS = "tokens"
TOKEN = "token"  # with data-state: live, over, revoked
MAKE_TOKEN = "make-token"
REVOKE_TOKEN = "revoke-token"
MAKE_TOKEN_DIALOG = "make-token-dialog"
TOKEN_NAME = "token-name"
TOKEN_DAYS = "token-days"
SCOPE = "scope-"  # of access.Scope, with a dash in place of the colon
TOKEN_MAKE = "token-make"
TOKEN_DIALOG = "token-dialog"
TOKEN_VALUE = "token-value"
TOKEN_COPY = "token-copy"
PASSKEY_FIELD = "passkey-field"
PASSKEY_SIGN_IN = "passkey-sign-in"
PASSKEY_SAID = "passkey-said"
PASSKEYS = "passkeys"
NO_PASSKEYS = "no-passkeys"
PASSKEY = "passkey"  # with data-name
PASSKEY_ADD = "passkey-add"
PASSKEY_RENAME = "passkey-rename"
PASSKEY_RENAME_DIALOG = "passkey-rename-dialog"
PASSKEY_NAME = "passkey-name"
PASSKEY_RENAME_SAVE = "passkey-rename-save"
PASSKEY_REMOVE = "passkey-remove"
PASSKEY_REMOVE_DIALOG = "passkey-remove-dialog"
PASSKEY_LAST = "passkey-last"
PASSKEY_REMOVE_YES = "passkey-remove-yes"
WELCOME_HEADING = "welcome-heading"
WELCOME_EMAIL = "welcome-email"
WELCOME_PASSKEY = "welcome-passkey"
DEMO = "demo-"  # a key of the demo's cast

# What went wrong, as a page
ERROR_STATUS = "error-status"
ERROR_HEADING = "error-heading"
ERROR_SENTENCE = "error-sentence"
ERROR_ID = "error-id"

# Home
TOUR = "tour"  # with data-step: need, works, queue, admin, find
TOUR_BACK = "tour-back"
TOUR_NEXT = "tour-next"
TOUR_SKIP = "tour-skip"
HOME = "home-"  # waits, assigned, works, done
HOME_REQUEST = "home-request"

# Asking for something
NEED = "need"
KINDS = "kinds"
KIND = "kind-"  # a request type's key
NO_KINDS = "no-kinds"
TITLE = "title"
DESCRIPTION = "description"
PRIORITY = "priority"
FIELD = "field-"  # a key of the type's form
SEND = "send"

# A queue, and “My requests”
QUEUE = "queue"
ROWS = "rows"
REQUEST_ROW = "request-row"  # with data-number and data-status
ROW_TAKE = "row-take"
ROW_UNANSWERED = "row-unanswered"
ROW_REQUESTER_LEFT = "row-requester-left"
ROW_PEOPLE = "row-people"  # who else is at it now
ROW_PICK = "row-pick"
PICK_PAGE = "pick-page"
BULK = "bulk-"  # assign, move, prioritise, resolve, follow
BULK_COUNT = "bulk-count"
BULK_LEFT = "bulk-left"
BULK_ALL = "bulk-all"
BULK_NONE = "bulk-none"
BULK_DIALOG = "bulk-dialog"
BULK_CHOICE = "bulk-choice"
BULK_ANSWER = "bulk-answer"
BULK_SEND = "bulk-send"
BULK_PANEL = "bulk-panel"  # with data-state: running, done
BULK_RESULT = "bulk-result"
BULK_REFUSED = "bulk-refused"
BULK_HEARD = "bulk-heard"
BULK_STOP = "bulk-stop"
BULK_UNDO = "bulk-undo"
BULK_CLOSE = "bulk-close"
STATUS = "status-"  # active, open, in_progress, waiting, resolved, cancelled, all
COUNT = "count-"  # open, in_progress, waiting
PICK = "pick-"  # assignee, priority, type, sort
EMPTY = "empty"
FIRST_PAGE = "first-page"
NEXT_PAGE = "next-page"

TO_MEMBERS = "to-members"
QUEUE_WORDS = "queue-words"
QUEUE_SAID = "queue-said"

# A team's wall, and “My teams”
TO_WALL = "to-wall"
WALL = "wall"  # with data-team
WALL_QUEUE = "wall-queue"
WALL_SAID = "wall-said"
WALL_CLOCK = "wall-clock"
# under_way, unassigned, waiting, oldest, taken, resolved, left; an age: day, days, week, month, older; a priority; agent
FIGURE = "figure-"
MY_TEAMS = "my-teams"
TEAM_NOW = "team-now"  # with data-team

# Search
SEARCH = "search"
SEARCH_PROBLEMS = "search-problems"
SEARCH_MEANT = "search-meant"
SEARCH_TEACH = "search-teach"
SEARCH_CAPPED = "search-capped"
SEARCH_CUT = "search-cut"
HITS = "hits"
HIT = "hit"  # with data-number and data-status
HIT_TITLE = "hit-title"
HIT_SAID = "hit-said"

# A request
REQUEST = "request"  # with data-status
REQUEST_TITLE = "request-title"
REQUEST_NUMBER = "request-number"
REQUEST_STATUS = "request-status"
REQUEST_UNANSWERED = "request-unanswered"
REQUESTER_LEFT = "requester-left"
REQUEST_DESCRIPTION = "request-description"
ACT = "act-"  # take, start, reopen, acknowledge, edit, cancel, follow, add_follower
SAID = "said"  # with data-kind: comment, question, answer, note
SAID_BODY = "said-body"
EVENT = "event"  # with data-action
UNFOLD = "unfold"
FACTS = "facts"
FACT_PRIORITY = "fact-priority"
FACT_ASSIGNEE = "fact-assignee"
FACT_TEAM = "fact-team"
CHOICE_SET = "choice-set"
CHOICE_BACK = "choice-back"
MOVE_DIALOG = "move-dialog"
MOVE_WARNING = "move-warning"
MOVE_SEES = "move-sees"
MOVE_SHARE = "move-share"
MOVE_SEND = "move-send"
MOVE_DONE = "move-done"
MOVE_UNDO = "move-undo"
FOLLOWERS = "followers"
COMPOSER = "composer"
COMPOSER_TEXT = "composer-text"
COMPOSER_NOTE = "composer-note"
MODE = "mode-"  # answer, note
SEND_COMMENT = "send-comment"
ASKS_REOPEN = "asks-reopen"
SEND_REOPENING = "send-reopening"
SEND_NOTE = "send-note"
SEND_WAIT = "send-wait"
SEND_RESOLVE = "send-resolve"
HERE = "here"  # who else is at it now
HERE_SAID = "here-said"  # the same for a screen reader, now and then
OVERTAKEN = "overtaken"
OVERTAKEN_TEXT = "overtaken-text"
SEND_ANYWAY = "send-anyway"
KEEP_WRITING = "keep-writing"

# What is being typed, beside its box
DRAFT = "draft"
DRAFT_UNSAVED = "draft-unsaved"
DRAFT_DISCARD = "draft-discard"
DRAFT_OTHER = "draft-other"  # begun in another window
DRAFT_TAKE = "draft-take"
DRAFT_REMOVE = "draft-remove"

# Its dialogs
CANCEL_DIALOG = "cancel-dialog"
REOPEN_DIALOG = "reopen-dialog"
DIALOG_TEXT = "dialog-text"
DIALOG_SEND = "dialog-send"
EDIT_DIALOG = "edit-dialog"
EDIT_TITLE = "edit-title"
EDIT_DESCRIPTION = "edit-description"
EDIT_SAVE = "edit-save"
CLASH = "clash-"  # title, description
THEIRS = "theirs-"  # title, description
PERSON_DIALOG = "person-dialog"
PERSON_WORDS = "person-words"
PERSON_CHOICE = "person-choice"

# People, for admins
PEOPLE = "people"
PEOPLE_WORDS = "people-words"
PERSON_ROW = "person-row"  # with data-email
PERSON_ACTIVE = "person-active"
HAND_OVER = "hand-over"
HELD = "held-"  # a team's key
SUCCESSOR = "successor-"  # a team's key
ADD_PERSON = "add-person"
ADD_PERSON_DIALOG = "add-person-dialog"
PERSON_NAME = "person-name"
PERSON_EMAIL = "person-email"
PERSON_ADD = "person-add"
PERSON_LINK = "person-link"

# A person, for admins
PERSON = "person"
PERSON_ROLE = "person-role"
PERSON_ADMIN = "person-admin"
PERSON_SIGN_OUT = "person-sign-out"
PERSON_TEAM = "person-team"  # with data-team
PERSON_TEAM_ROLE = "person-team-role"
PERSON_TEAM_CHANGE = "person-team-change"
PERSON_TEAM_OUT = "person-team-out"
PERSON_TEAM_ADD = "person-team-add"
CHOOSE_TEAM_DIALOG = "choose-team-dialog"
TEAM_CHOICE = "team-choice"
PERSON_WAYS = "person-ways"
PERSON_HISTORY = "person-history"
MAKE_INVITATION = "make-invitation"
INVITATION_DIALOG = "invitation-dialog"
INVITATION_LINK = "invitation-link"
INVITATION_COPY = "invitation-copy"
HISTORY = "history"
HISTORY_ENTRY = "history-entry"  # with data-action

# Looks at what is confidential
OPEN_LOOK = "open-look"
OPEN_LOOK_DIALOG = "open-look-dialog"
LOOK_WHY = "look-why"
LOOK_MINUTES = "look-minutes"
LOOK_OPEN = "look-open"
LOOKS = "looks"
LOOK = "look"  # with data-own
END_LOOK = "end-look"
NOTE_LOOK = "note-look"

# Sign-in rules, for admins
RULES = "rules"
PROVIDER = "provider"  # with data-key
RULE = "rule"  # with data-value
ADD_RULE = "add-rule"
ADD_RULE_DIALOG = "add-rule-dialog"
RULE_PROVIDER = "rule-provider"
RULE_CLAIM = "rule-claim"
RULE_VALUE = "rule-value"
RULE_ROLE = "rule-role"
RULE_TEAM = "rule-team"
RULE_CONSEQUENCE = "rule-consequence"
RULE_ADD = "rule-add"
REMOVE_RULE = "remove-rule"

# The history of access, for admins and a team's leads
ACCESS_HISTORY = "access-history"
ACCESS_ENTRY = "access-entry"  # with data-action
HISTORY_KIND = "history-kind"
HISTORY_TEAM = "history-team"
HISTORY_FROM = "history-from"
HISTORY_TO = "history-to"
HISTORY_SHOW = "history-show"
HISTORY_OLDER = "history-older"

# Status, for admins
SERVER_STATUS = "server-status"
STATUS_RELOAD = "status-reload"
STATUS_VERSION = "status-version"
STATUS_AT = "status-at"  # with data-at
STATUS_REPLICA = "status-replica"  # with data-kind and data-alive
STATUS_DATABASE = "status-database"
STATUS_JOBS = "status-jobs"
STATUS_FAILED = "status-failed"
STATUS_BACKUP = "status-backup"
STATUS_HISTORY = "status-history"  # with data-intact

# Teams, for admins
TEAMS = "teams"
TEAM_CARD = "team-card"  # with data-team
TEAM_CONFIDENTIAL = "team-confidential"
CHANGE_CONFIDENTIAL = "change-confidential"
TEAM_TYPE = "team-type"  # with data-type
TEAM_TYPE_AFTER = "team-type-after"
ADD_TEAM = "add-team"
ADD_TEAM_DIALOG = "add-team-dialog"
TEAM_NAME = "team-name"
TEAM_KEY = "team-key"
TEAM_ADD = "team-add"

# Who works in a team: on the admins' cards, and on the page of its leads
TEAM_MEMBERS = "team-members"
TO_QUEUE = "to-queue"
TO_HISTORY = "to-history"
MEMBER = "member"
MEMBER_ROLE = "member-role"
MEMBER_CHANGE = "member-change"
MEMBER_OUT = "member-out"
ADD_MEMBER = "add-member"
