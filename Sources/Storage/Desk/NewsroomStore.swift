/// All that Newsroom asks of a database.
public typealias NewsroomStore = AccountabilityStore & DeskStore & DueStore & MostReadStore & NameStore & StaffStore & StoryStore
