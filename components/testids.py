"""Every `data-testid` there is, named after the domain: what scripts that drive the product may rely on.

A name that ends in a dash is a prefix: the rest is a key of the domain, such as `act-take` or `status-waiting`.
`tests/components/test_testids.py` holds this list and the sources equal."""

# The frame
RAIL = "rail"
NAV = "nav-"  # home, mine, people, teams, or a team's key
RAIL_COUNT = "rail-count"
ME = "me"
SIGN_OUT = "sign-out"
GO_TO = "go-to"
NEW_REQUEST = "new-request"
NOTICE = "notice"

# Sign in
DEMO = "demo-"  # a key of the demo's cast

# What went wrong, as a page
ERROR_STATUS = "error-status"
ERROR_HEADING = "error-heading"
ERROR_SENTENCE = "error-sentence"
ERROR_ID = "error-id"

# Home
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
STATUS = "status-"  # active, open, in_progress, waiting, resolved, cancelled, all
COUNT = "count-"  # open, in_progress, waiting
PICK = "pick-"  # assignee, priority, type, sort
EMPTY = "empty"
FIRST_PAGE = "first-page"
NEXT_PAGE = "next-page"

# A request
REQUEST = "request"  # with data-status
REQUEST_TITLE = "request-title"
REQUEST_NUMBER = "request-number"
REQUEST_STATUS = "request-status"
REQUEST_DESCRIPTION = "request-description"
ACT = "act-"  # take, start, reopen, edit, cancel, follow, add_follower
SAID = "said"  # with data-kind: comment, question, answer, note
SAID_BODY = "said-body"
EVENT = "event"  # with data-action
UNFOLD = "unfold"
FACTS = "facts"
FACT_PRIORITY = "fact-priority"
FACT_ASSIGNEE = "fact-assignee"
FACT_TEAM = "fact-team"
FOLLOWERS = "followers"
COMPOSER = "composer"
COMPOSER_TEXT = "composer-text"
MODE = "mode-"  # answer, note
SEND_COMMENT = "send-comment"
SEND_NOTE = "send-note"
SEND_WAIT = "send-wait"
SEND_RESOLVE = "send-resolve"

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
ADD_PERSON = "add-person"
ADD_PERSON_DIALOG = "add-person-dialog"
PERSON_NAME = "person-name"
PERSON_EMAIL = "person-email"
PERSON_ADD = "person-add"

# Teams, for admins
TEAMS = "teams"
TEAM_CARD = "team-card"  # with data-team
TEAM_CONFIDENTIAL = "team-confidential"
MEMBER = "member"
ADD_MEMBER = "add-member"
ADD_TEAM = "add-team"
ADD_TEAM_DIALOG = "add-team-dialog"
TEAM_NAME = "team-name"
TEAM_KEY = "team-key"
TEAM_ADD = "team-add"
