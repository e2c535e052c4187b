/// All that Newsroom asks of a database.
public typealias NewsroomStore = AccountabilityStore & DeskStore & DueStore & NameStore & StaffStore & StoryStore
