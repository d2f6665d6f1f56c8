using System.ComponentModel;
using System.Text;

namespace AgentTools;

/// <summary>A folder that a model may look into, and not a step beyond.</summary>
internal sealed class Folder(string path)
{
    private const int MaxListed = 200;
    private const int MaxFileBytes = 64 * 1024;

    /// <summary>The folder's full path, without a separator at its end.</summary>
    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>One line a file: its path from here, and its size.</summary>
    public string List()
    {
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,

            // Links may lead out of the folder.
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        };
        var files = new DirectoryInfo(Path).EnumerateFiles("*", options).Take(MaxListed + 1).ToList();
        var lines = files.Take(MaxListed)
            .Select(file => $"{Name(file)} ({file.Length} bytes)")
            .Order(StringComparer.Ordinal)
            .Concat(files.Count > MaxListed ? [$"(only {MaxListed} files are shown)"] : []);
        return files.Count == 0 ? "The folder has no files." : string.Join('\n', lines);
    }

    /// <exception cref="UnauthorizedAccessException">The file is outside the folder, or reached through a link.</exception>
    /// <exception cref="InvalidOperationException">The file is too large, or not text.</exception>
    public string Read([Description("The path as list_files gives it.")] string file)
    {
        FileInfo found = new(Resolve(file));
        if (!found.Exists)
        {
            throw new FileNotFoundException($"There is no file {file}.");
        }

        if (found.Length > MaxFileBytes)
        {
            throw new InvalidOperationException($"{file} is larger than {MaxFileBytes} bytes.");
        }

        var bytes = File.ReadAllBytes(found.FullName);
        if (bytes.Contains((byte)0))
        {
            throw new InvalidOperationException($"{file} is not text.");
        }

        // A mark that editors put before the text is not part of it.
        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
    }

    private string Name(FileInfo file) => System.IO.Path.GetRelativePath(Path, file.FullName).Replace('\\', '/');

    private string Resolve(string file)
    {
        var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, file));
        var inside = System.IO.Path.GetRelativePath(Path, full);
        if (inside is ".." or "." || System.IO.Path.IsPathRooted(inside) || inside.StartsWith(".." + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new UnauthorizedAccessException($"{file} is outside the folder.");
        }

        // A link within the folder may point anywhere: none is followed, whether it is the file or a folder on the way to it.
        var step = Path;
        foreach (var part in inside.Split(System.IO.Path.DirectorySeparatorChar))
        {
            step = System.IO.Path.Combine(step, part);
            if (new FileInfo(step).LinkTarget is not null)
            {
                throw new UnauthorizedAccessException($"{file} is reached through a link.");
            }
        }

        return full;
    }
}
