import ArgumentParser
@main struct Terbit: ParsableCommand {}
