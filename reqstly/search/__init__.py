"""Finding requests: what people type (`language`), what it means to somebody (`meaning`), what it finds (`queries`), what
could come next (`suggest`), and the same language as a queue's filter (`filtering`)."""
